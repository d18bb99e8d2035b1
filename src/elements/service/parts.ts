/** The parts of the other elements that a page may style through `dvc-service` (a test holds them complete). */
export const exportedParts = [
  'actions agency answer bar back beside bring button certainty change channel code confirming count coverage current declaration',
  'danger desk document domain done empty error-summary fact facts failed failure field file files filing filter form',
  'group heading hint history how info input invalid kept label legal-basis level more name next not-here note notes notice',
  'offer office option papers portal portal-link prepared primary problem progress proposed provenance qr query receipt result review',
  'review-section row search sending start status step step-heading steps success summary terms timeline title',
  'unverified updated uploading validity waiting wanted warning',
]
  .join(' ')
  .replaceAll(' ', ', ');
