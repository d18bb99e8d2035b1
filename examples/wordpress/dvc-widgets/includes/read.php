<?php
/** What settings, shortcodes and blocks may say; everything else is no wish. */

defined( 'ABSPATH' ) || exit;

const DVC_WIDGETS_NAMES = array( 'service', 'procedure-list', 'procedure-guide', 'dossier-form', 'status-tracker' );

/** As `src/embed/tokens.ts` has them. */
const DVC_WIDGETS_COLOURS = array( 'accent', 'on-accent', 'ink', 'muted', 'surface', 'ground', 'line', 'edge', 'danger', 'warning', 'success' );
const DVC_WIDGETS_LENGTHS = array(
	'font-size' => array( 14, 28 ),
	'radius'    => array( 0, 24 ),
	'space'     => array( 4, 16 ),
);

/** Attributes that go through as they are, and what they may be. */
const DVC_WIDGETS_PLAIN = array(
	'locale'    => '/^(vi|en)$/',
	'theme'     => '/^dark$/',
	'procedure' => '/^[\w-]{1,80}$/',
	'domain'    => '/^[\w-]{1,80}$/',
	'agency'    => '/^[\w-]{1,80}$/',
	'audience'  => '/^[\w-]{1,80}$/',
	'level'     => '/^([1-4]|partial|full)$/',
	'adapter'   => '/^browser$/',
);

/** An address of http or https, or a path from the site's root; empty for anything else. */
function dvc_widgets_address( string $text ): string {
	$text    = trim( html_entity_decode( $text, ENT_QUOTES | ENT_HTML5 ) );
	$is_path = preg_match( '~^/(?![/\\\\])~', $text );
	if ( ! $is_path && ( ! preg_match( '~^https?://~i', $text ) || ! wp_parse_url( $text, PHP_URL_HOST ) ) ) {
		return '';
	}
	return esc_url_raw( $text, array( 'http', 'https' ) );
}

function dvc_widgets_integrity( string $text ): string {
	$text = trim( $text );
	return preg_match( '~^sha(256|384|512)-[A-Za-z0-9+/]+={0,2}$~', $text ) ? $text : '';
}

/** The value of a colour or a length as CSS writes it; empty if it is none. */
function dvc_widgets_token( string $name, string $text ): string {
	$text = trim( $text );
	if ( in_array( $name, DVC_WIDGETS_COLOURS, true ) ) {
		return preg_match( '/^#?([0-9a-f]{6}|[0-9a-f]{3})$/i', $text, $found ) ? '#' . strtolower( $found[1] ) : '';
	}
	list( $min, $max ) = DVC_WIDGETS_LENGTHS[ $name ];
	$is_length         = preg_match( '/^(\d{1,2})(px)?$/', $text, $found ) && $found[1] >= $min && $found[1] <= $max;
	return $is_length ? (int) $found[1] . 'px' : '';
}
