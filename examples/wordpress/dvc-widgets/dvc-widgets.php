<?php
/**
 * Plugin Name:       dvc-widgets
 * Description:       Nhúng dịch vụ công trực tuyến vào trang: danh mục thủ tục, hướng dẫn, tờ khai, tra cứu hồ sơ.
 * Version:           0.1.0
 * Requires at least: 6.0
 * Requires PHP:      7.4
 * License:           MIT
 * Text Domain:       dvc-widgets
 */

defined( 'ABSPATH' ) || exit;

/** The one option, an array; uninstall.php removes it. */
const DVC_WIDGETS_OPTION = 'dvc_widgets';

require __DIR__ . '/includes/read.php';
require __DIR__ . '/includes/settings.php';
require __DIR__ . '/includes/script.php';
require __DIR__ . '/includes/render.php';
require __DIR__ . '/includes/settings-page.php';

/** There from the start, so that WordPress judges the first settings once and not twice. */
function dvc_widgets_activate(): void {
	add_option( DVC_WIDGETS_OPTION, array() );
}
register_activation_hook( __FILE__, 'dvc_widgets_activate' );
