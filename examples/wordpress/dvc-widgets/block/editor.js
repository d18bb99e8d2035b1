/** The block in the editor: a sign with what it will show; the page itself is drawn by the server. */
(({ blocks, blockEditor, components, element, i18n }) => {
  const { __ } = i18n;
  const { createElement: make } = element;
  const widgets = {
    service: __('Toàn bộ dịch vụ', 'dvc-widgets'),
    'procedure-list': __('Danh mục thủ tục', 'dvc-widgets'),
    'procedure-guide': __('Hướng dẫn một thủ tục', 'dvc-widgets'),
    'dossier-form': __('Tờ khai của một thủ tục', 'dvc-widgets'),
    'status-tracker': __('Tra cứu hồ sơ', 'dvc-widgets'),
  };
  const options = Object.entries(widgets).map(([value, label]) => ({ value, label }));
  const locales = [
    { value: '', label: __('Theo ngôn ngữ của trang', 'dvc-widgets') },
    { value: 'vi', label: 'Tiếng Việt' },
    { value: 'en', label: 'English' },
  ];

  blocks.registerBlockType('dvc-widgets/dvc', {
    edit({ attributes, setAttributes }) {
      const field = (name, label, Control = components.TextControl, more = {}) =>
        make(Control, {
          label,
          value: attributes[name],
          onChange: (value) => setAttributes({ [name]: value }),
          ...more,
        });
      return make(
        'div',
        blockEditor.useBlockProps(),
        make(
          blockEditor.InspectorControls,
          null,
          make(
            components.PanelBody,
            { title: __('Dịch vụ công', 'dvc-widgets') },
            field('widget', __('Phần cần nhúng', 'dvc-widgets'), components.SelectControl, { options }),
            field('procedure', __('Mã thủ tục', 'dvc-widgets')),
            field('locale', __('Ngôn ngữ', 'dvc-widgets'), components.SelectControl, { options: locales }),
            field('catalogue', __('Tệp danh mục (để trống: theo cài đặt)', 'dvc-widgets')),
            field('backend', __('Nơi nhận hồ sơ (để trống: theo cài đặt)', 'dvc-widgets')),
          ),
        ),
        make(components.Placeholder, {
          icon: 'clipboard',
          label: __('Dịch vụ công', 'dvc-widgets'),
          instructions: widgets[attributes.widget],
        }),
      );
    },
    save: () => null,
  });
})(globalThis.wp);
