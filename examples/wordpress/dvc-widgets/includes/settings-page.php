<?php
/** Settings → Dịch vụ công. WordPress itself checks nonce and capability of what is posted to options.php. */

defined( 'ABSPATH' ) || exit;

function dvc_widgets_admin_init(): void {
	register_setting(
		DVC_WIDGETS_OPTION,
		DVC_WIDGETS_OPTION,
		array(
			'type'              => 'array',
			'sanitize_callback' => 'dvc_widgets_sanitize',
		)
	);
}
add_action( 'admin_init', 'dvc_widgets_admin_init' );

function dvc_widgets_menu(): void {
	$title = __( 'Dịch vụ công', 'dvc-widgets' );
	add_options_page( $title, $title, 'manage_options', 'dvc-widgets', 'dvc_widgets_page' );
}
add_action( 'admin_menu', 'dvc_widgets_menu' );

function dvc_widgets_page(): void {
	if ( ! current_user_can( 'manage_options' ) ) {
		return;
	}
	$settings = dvc_widgets_settings();
	?>
	<div class="wrap">
		<h1><?php esc_html_e( 'Dịch vụ công trực tuyến', 'dvc-widgets' ); ?></h1>
		<p><?php esc_html_e( 'Dùng cho cả trang. Trong bài viết, dán [dvc widget="service"] hoặc chèn khối “Dịch vụ công”.', 'dvc-widgets' ); ?></p>
		<form action="options.php" method="post">
			<?php settings_fields( DVC_WIDGETS_OPTION ); ?>
			<table class="form-table" role="presentation">
				<?php
				dvc_widgets_text( 'catalogue', __( 'Tệp danh mục', 'dvc-widgets' ), __( 'Địa chỉ tệp JSON của danh mục thủ tục.', 'dvc-widgets' ) );
				dvc_widgets_text( 'backend', __( 'Nơi nhận hồ sơ', 'dvc-widgets' ), __( 'Để trống: người dân chỉ khai thử, không có gì được gửi đi.', 'dvc-widgets' ) );
				dvc_widgets_choice(
					'locale',
					__( 'Ngôn ngữ', 'dvc-widgets' ),
					array(
						''   => __( 'Theo ngôn ngữ của trang', 'dvc-widgets' ),
						'vi' => 'Tiếng Việt',
						'en' => 'English',
					)
				);
				dvc_widgets_choice(
					'place',
					__( 'Tệp dvc.js', 'dvc-widgets' ),
					array(
						'bundled' => __( 'Có sẵn trong plugin', 'dvc-widgets' ),
						'own'     => __( 'Ở địa chỉ khác', 'dvc-widgets' ),
					)
				);
				dvc_widgets_text( 'script', __( 'Địa chỉ khác của dvc.js', 'dvc-widgets' ), '' );
				dvc_widgets_text( 'integrity', __( 'Mã kiểm tra (integrity)', 'dvc-widgets' ), __( 'Cho địa chỉ khác; chép từ tệp sri.json. Có thể để trống.', 'dvc-widgets' ) );
				?>
				<tr>
					<th scope="row"><?php esc_html_e( 'Máy dùng chung', 'dvc-widgets' ); ?></th>
					<td><label>
						<input type="checkbox" name="dvc_widgets[shared]" value="1" <?php checked( $settings['shared'], '1' ); ?>>
						<?php esc_html_e( 'Không giữ bản nháp nào trên máy', 'dvc-widgets' ); ?>
					</label></td>
				</tr>
			</table>
			<?php submit_button(); ?>
		</form>
	</div>
	<?php
}

function dvc_widgets_text( string $name, string $label, string $hint ): void {
	$id = "dvc-widgets-$name";
	?>
	<tr>
		<th scope="row"><label for="<?php echo esc_attr( $id ); ?>"><?php echo esc_html( $label ); ?></label></th>
		<td>
			<input type="text" class="regular-text code" id="<?php echo esc_attr( $id ); ?>"
				name="dvc_widgets[<?php echo esc_attr( $name ); ?>]"
				value="<?php echo esc_attr( dvc_widgets_settings()[ $name ] ); ?>"
				aria-describedby="<?php echo esc_attr( $id ); ?>-hint">
			<p class="description" id="<?php echo esc_attr( $id ); ?>-hint"><?php echo esc_html( $hint ); ?></p>
		</td>
	</tr>
	<?php
}

/** @param array<string, string> $options */
function dvc_widgets_choice( string $name, string $label, array $options ): void {
	$id = "dvc-widgets-$name";
	?>
	<tr>
		<th scope="row"><label for="<?php echo esc_attr( $id ); ?>"><?php echo esc_html( $label ); ?></label></th>
		<td>
			<select id="<?php echo esc_attr( $id ); ?>" name="dvc_widgets[<?php echo esc_attr( $name ); ?>]">
				<?php foreach ( $options as $value => $text ) : ?>
					<option value="<?php echo esc_attr( $value ); ?>" <?php selected( dvc_widgets_settings()[ $name ], $value ); ?>>
						<?php echo esc_html( $text ); ?>
					</option>
				<?php endforeach; ?>
			</select>
		</td>
	</tr>
	<?php
}
