import CPangoCairo
import Core

/// Draws the demo's logos and pictures, so that no picture of anybody is needed.
struct DemoArtist {
    let color: HexColor

    /// The glyph and the name, white on the brand's colour: it reads on a light page and on a dark one.
    func logo(_ glyph: DemoGlyph, name: String) -> [UInt8] {
        let height = 96.0
        let surface = cairo_image_surface_create(CAIRO_FORMAT_ARGB32, 1, 1)
        let probe = cairo_create(surface)
        setFont(probe, size: 40)
        var extents = cairo_text_extents_t()
        cairo_text_extents(probe, name, &extents)
        cairo_destroy(probe)
        cairo_surface_destroy(surface)
        let width = (96 + extents.x_advance + 30).rounded(.up)
        // Pages show it 40 pixels high.
        let scale = 0.75
        return png(width: (width * scale).rounded(.up), height: height * scale) { cairo in
            cairo_scale(cairo, scale, scale)
            rounded(cairo, 0, 0, width, height, 22)
            paint(cairo, color)
            cairo_save(cairo)
            cairo_translate(cairo, 16, 14)
            cairo_scale(cairo, 0.68, 0.68)
            draw(glyph, cairo, .white)
            cairo_restore(cairo)
            setFont(cairo, size: 40)
            cairo_move_to(cairo, 96, height / 2 + 14)
            cairo_set_source_rgb(cairo, 1, 1, 1)
            cairo_show_text(cairo, name)
        }
    }

    /// A square for a product, beside a subscription (S28).
    func picture(_ glyph: DemoGlyph) -> [UInt8] {
        png(width: 160, height: 160) { cairo in
            rounded(cairo, 0, 0, 160, 160, 28)
            paint(cairo, color, opacity: 0.16)
            cairo_translate(cairo, 18, 18)
            cairo_scale(cairo, 1.24, 1.24)
            draw(glyph, cairo, color)
        }
    }

    private func draw(_ glyph: DemoGlyph, _ cairo: OpaquePointer?, _ ink: HexColor) {
        for shape in glyph.shapes {
            switch shape {
            case .box(let x, let y, let width, let height, let radius): rounded(cairo, x, y, width, height, radius)
            case .circle(let x, let y, let radius): cairo_arc(cairo, x, y, radius, 0, 2 * .pi)
            case .polygon(let points):
                for (index, point) in points.enumerated() {
                    if index == 0 {
                        cairo_move_to(cairo, point.x, point.y)
                    } else {
                        cairo_line_to(cairo, point.x, point.y)
                    }
                }
                cairo_close_path(cairo)
            }
            paint(cairo, ink)
        }
    }

    private func paint(_ cairo: OpaquePointer?, _ ink: HexColor, opacity: Double = 1) {
        cairo_set_source_rgba(cairo, Double(ink.red) / 255, Double(ink.green) / 255, Double(ink.blue) / 255, opacity)
        cairo_fill(cairo)
    }

    private func setFont(_ cairo: OpaquePointer?, size: Double) {
        cairo_select_font_face(cairo, "sans-serif", CAIRO_FONT_SLANT_NORMAL, CAIRO_FONT_WEIGHT_BOLD)
        cairo_set_font_size(cairo, size)
    }

    private func rounded(
        _ cairo: OpaquePointer?, _ x: Double, _ y: Double, _ width: Double, _ height: Double, _ radius: Double
    ) {
        cairo_new_sub_path(cairo)
        cairo_arc(cairo, x + width - radius, y + radius, radius, -.pi / 2, 0)
        cairo_arc(cairo, x + width - radius, y + height - radius, radius, 0, .pi / 2)
        cairo_arc(cairo, x + radius, y + height - radius, radius, .pi / 2, .pi)
        cairo_arc(cairo, x + radius, y + radius, radius, .pi, 1.5 * .pi)
        cairo_close_path(cairo)
    }

    /// Sixteen shades of each channel, and no more: nobody sees the others, and they are half of the file.
    private func flatten(_ surface: OpaquePointer?) {
        cairo_surface_flush(surface)
        guard let pixels = cairo_image_surface_get_data(surface) else { return }
        let count = Int(cairo_image_surface_get_stride(surface) * cairo_image_surface_get_height(surface))
        for byte in UnsafeMutableBufferPointer(start: pixels, count: count).indices {
            pixels[byte] = pixels[byte] & 0xF0 | pixels[byte] >> 4
        }
        cairo_surface_mark_dirty(surface)
    }

    private final class Bytes { var all: [UInt8] = [] }

    private func png(width: Double, height: Double, _ body: (OpaquePointer?) -> Void) -> [UInt8] {
        let surface = cairo_image_surface_create(CAIRO_FORMAT_ARGB32, Int32(width), Int32(height))
        defer { cairo_surface_destroy(surface) }
        let cairo = cairo_create(surface)
        body(cairo)
        cairo_destroy(cairo)
        flatten(surface)
        let bytes = Bytes()
        _ = withExtendedLifetime(bytes) {
            cairo_surface_write_to_png_stream(
                surface,
                { target, data, length in
                    guard let target, let data else { return CAIRO_STATUS_WRITE_ERROR }
                    Unmanaged<Bytes>.fromOpaque(target).takeUnretainedValue().all
                        .append(contentsOf: UnsafeBufferPointer(start: data, count: Int(length)))
                    return CAIRO_STATUS_SUCCESS
                }, Unmanaged.passUnretained(bytes).toOpaque())
        }
        return bytes.all
    }
}
