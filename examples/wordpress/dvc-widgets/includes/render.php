<?php
/** The element in a page: by shortcode, by block, or as tags that somebody pasted. */

defined( 'ABSPATH' ) || exit;

/**
 * `[dvc widget="service" catalogue="…" backend="…" locale="vi"]`; attributes and tokens as docs/wordpress.md lists them.
 *
 * @param array|string $given
 */
function dvc_widgets_render( $given ): string {
	$given  = array_map( 'strval', array_filter( (array) $given, 'is_scalar' ) );
	$widget = preg_replace( '/^dvc-/', '', $given['widget'] ?? 'service' );
	if ( ! in_array( $widget, DVC_WIDGETS_NAMES, true ) ) {
		$widget = 'service';
	}
	$attributes = array();
	foreach ( array( 'catalogue', 'backend', 'guide-href' ) as $name ) {
		$attributes[ $name ] = dvc_widgets_address( $given[ $name ] ?? '' );
	}
	foreach ( DVC_WIDGETS_PLAIN as $name => $form ) {
		$attributes[ $name ] = preg_match( $form, $given[ $name ] ?? '' ) ? $given[ $name ] : '';
	}
	// The page's tag may say that there is no office; the element's own office is one.
	if ( $attributes['backend'] ) {
		$attributes['adapter'] = 'rest';
	}
	$look = array();
	foreach ( array_merge( DVC_WIDGETS_COLOURS, array_keys( DVC_WIDGETS_LENGTHS ) ) as $name ) {
		$value = dvc_widgets_token( $name, $given[ $name ] ?? '' );
		if ( $value ) {
			$look[] = "--dvc-$name: $value";
		}
	}
	$attributes['style'] = implode( '; ', $look );

	wp_enqueue_script( 'dvc-widgets' );
	return sprintf(
		'<dvc-%1$s%2$s><a href="https://dichvucong.gov.vn/">%3$s</a></dvc-%1$s>',
		$widget,
		dvc_widgets_attributes( $attributes ),
		esc_html__( 'Nộp hồ sơ trên Cổng Dịch vụ công Quốc gia', 'dvc-widgets' )
	);
}

function dvc_widgets_init(): void {
	load_plugin_textdomain( 'dvc-widgets', false, 'dvc-widgets/languages' );
	add_shortcode( 'dvc', 'dvc_widgets_render' );
	register_block_type( dirname( __DIR__ ) . '/block', array( 'render_callback' => 'dvc_widgets_render' ) );
	wp_set_script_translations( 'dvc-widgets-dvc-editor-script', 'dvc-widgets', dirname( __DIR__ ) . '/languages' );
}
add_action( 'init', 'dvc_widgets_init' );

/** Pasted tags need the script too. */
function dvc_widgets_pasted( string $content ): string {
	if ( preg_match( '/<dvc-[a-z]|\bdata-dvc=/', $content ) ) {
		wp_enqueue_script( 'dvc-widgets' );
	}
	return $content;
}
add_filter( 'the_content', 'dvc_widgets_pasted', 99 );

/** Authors who may not write any HTML they like may still paste the tags. */
function dvc_widgets_allow( array $tags, string $context ): array {
	if ( 'post' !== $context ) {
		return $tags;
	}
	$names = array_merge( array( 'catalogue', 'backend', 'guide-href' ), array_keys( DVC_WIDGETS_PLAIN ) );
	foreach ( DVC_WIDGETS_NAMES as $widget ) {
		$tags[ "dvc-$widget" ] = array_fill_keys( $names, true );
	}
	return $tags;
}
add_filter( 'wp_kses_allowed_html', 'dvc_widgets_allow', 10, 2 );
