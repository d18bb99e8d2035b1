export const usage = `dvc-catalogue check [--strict] FILE…     kiểm tra danh mục · checks catalogues
dvc-catalogue preview [--port N] FILE    xem thử, tự tải lại khi lưu · a live page that reloads on save
dvc-catalogue new procedure [ID]         in ra mẫu một thủ tục · prints a procedure to fill in
dvc-catalogue structured-data [--url https://…/{id}] [--lang en] FILE [ID]
                                         in dữ liệu schema.org cho trang tĩnh · prints schema.org data for static pages

check: 0 không có lỗi · no errors, 1 có lỗi (với --strict: hoặc cảnh báo) · errors (with --strict: or warnings),
       2 không đọc được tệp hoặc gọi sai · a file cannot be read, or a wrong call
`;
