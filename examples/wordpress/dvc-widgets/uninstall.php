<?php
/** Run by WordPress when the plugin is deleted. */

defined( 'WP_UNINSTALL_PLUGIN' ) || exit;

delete_option( 'dvc_widgets' );
