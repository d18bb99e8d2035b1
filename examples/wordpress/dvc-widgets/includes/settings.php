<?php
/** The settings of the whole site: read, and judged before they are kept. */

defined( 'ABSPATH' ) || exit;

/** @return array{catalogue: string, backend: string, locale: string, shared: string, place: string, script: string, integrity: string} */
function dvc_widgets_settings(): array {
	$defaults = array(
		'catalogue' => '',
		'backend'   => '',
		'locale'    => '',
		'shared'    => '',
		'place'     => 'bundled',
		'script'    => '',
		'integrity' => '',
	);
	return array_merge( $defaults, array_intersect_key( (array) get_option( DVC_WIDGETS_OPTION, array() ), $defaults ) );
}

/**
 * What was posted, as it may be kept. A value that cannot be is said with its text, and the one before stays.
 *
 * @param mixed $given
 */
function dvc_widgets_sanitize( $given ): array {
	$given = array_map( 'strval', array_filter( (array) $given, 'is_scalar' ) );
	$kept  = dvc_widgets_settings();
	foreach ( array( 'catalogue', 'backend', 'script' ) as $name ) {
		$text = trim( $given[ $name ] ?? '' );
		$read = dvc_widgets_address( $text );
		if ( '' === $text || '' !== $read ) {
			$kept[ $name ] = $read;
			continue;
		}
		/* translators: %s: what was typed */
		$sentence = __( '“%s” chưa phải là một địa chỉ. Địa chỉ bắt đầu bằng https:// hoặc dấu /.', 'dvc-widgets' );
		// WordPress prints these messages as they are.
		add_settings_error( DVC_WIDGETS_OPTION, $name, sprintf( $sentence, esc_html( $text ) ) );
	}
	$integrity = trim( $given['integrity'] ?? '' );
	if ( '' === $integrity || '' !== dvc_widgets_integrity( $integrity ) ) {
		$kept['integrity'] = $integrity;
	} else {
		add_settings_error( DVC_WIDGETS_OPTION, 'integrity', __( 'Mã kiểm tra có dạng sha384-…, chép từ tệp sri.json.', 'dvc-widgets' ) );
	}
	$kept['place']  = 'own' === ( $given['place'] ?? '' ) ? 'own' : 'bundled';
	$kept['locale'] = in_array( $given['locale'] ?? '', array( 'vi', 'en' ), true ) ? $given['locale'] : '';
	$kept['shared'] = empty( $given['shared'] ) ? '' : '1';
	if ( 'own' === $kept['place'] && '' === $kept['script'] ) {
		$kept['place'] = 'bundled';
		add_settings_error( DVC_WIDGETS_OPTION, 'place', __( 'Chưa có địa chỉ của dvc.js, nên trang dùng tệp có sẵn trong plugin.', 'dvc-widgets' ) );
	}
	return $kept;
}
