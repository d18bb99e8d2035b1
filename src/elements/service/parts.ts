/** The parts of the other elements that a page may style through `dvc-service` (a test holds them complete). */
export const exportedParts = [
  'act act-failure actions acts agency answer back backend bar beside bring button certainty change changes channel code code-question confirming count coverage current declaration',
  'danger desk document domain done draft draft-delete draft-keep draft-news draft-resume drafts empty error error-summary fact facts failed failure field file files filing filter form',
  'group heading hint history how input invalid kept label legal-basis level more name next not-here note notes notice',
  'offer office option paper papers payment portal portal-link prepared primary problem progress proposed provenance qr query receipt result results review',
  'review-section row search sending shared start status step step-heading steps success summary terms timeline title',
  'unverified updated uploading validity waiting wanted warning',
]
  .join(' ')
  .replaceAll(' ', ', ');
