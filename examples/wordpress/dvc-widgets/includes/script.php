<?php
/**
 * The script tag: a module, with its hash and the site's defaults. Through `script_loader_tag`, which every WordPress
 * has; script modules (6.5) know no `integrity` and no `data-` attributes.
 */

defined( 'ABSPATH' ) || exit;

/** @return array{0: string, 1: string} Where the script is, and its hash or nothing. */
function dvc_widgets_source(): array {
	$settings = dvc_widgets_settings();
	if ( 'own' === $settings['place'] ) {
		return array( $settings['script'], $settings['integrity'] );
	}
	$root   = dirname( __DIR__ );
	$hashes = (array) json_decode( (string) file_get_contents( $root . '/dist/sri.json' ), true );
	$names  = preg_grep( '/^dvc-\d[\w.-]*\.js$/', array_keys( $hashes ) );
	$name   = reset( $names );
	return array( plugins_url( 'dist/' . $name, $root . '/dvc-widgets.php' ), $hashes[ $name ] ?? '' );
}

function dvc_widgets_register_script(): void {
	list( $src ) = dvc_widgets_source();
	// Without WordPress's own `?ver=`: the name has the version.
	wp_register_script( 'dvc-widgets', $src, array(), null, true );
}
add_action( 'init', 'dvc_widgets_register_script' );

function dvc_widgets_script_tag( string $tag, string $handle ): string {
	if ( 'dvc-widgets' !== $handle ) {
		return $tag;
	}
	list( $src, $integrity ) = dvc_widgets_source();
	$settings                = dvc_widgets_settings();
	$attributes              = array(
		'type'           => 'module',
		'src'            => esc_url( $src ),
		'integrity'      => $integrity,
		'data-catalogue' => esc_url( $settings['catalogue'] ),
		'data-locale'    => $settings['locale'],
		'data-shared'    => $settings['shared'],
		// Without an office it is the sandbox, which says that nothing is sent.
		'data-backend'   => esc_url( $settings['backend'] ),
		'data-adapter'   => $settings['backend'] ? '' : 'browser',
	);
	return '<script' . dvc_widgets_attributes( $attributes ) . "></script>\n";
}
add_filter( 'script_loader_tag', 'dvc_widgets_script_tag', 10, 2 );

/** Attributes as HTML; those without a value are left out. */
function dvc_widgets_attributes( array $attributes ): string {
	$html = '';
	foreach ( array_filter( $attributes, 'strlen' ) as $name => $value ) {
		$html .= ' ' . $name . '="' . esc_attr( $value ) . '"';
	}
	return $html;
}
