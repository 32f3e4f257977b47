import CPangoCairo
import Core

/// Where a page is drawn. Lengths are points (1/72 inch), from the upper left corner.
///
/// It writes text, rules, boxes and pictures only: no links, actions or attachments exist here, whatever a text says (W8).
/// One canvas stays on one thread.
final class PDFCanvas {
    /// ISO 216 A4.
    static let width = 595.276
    static let height = 841.89

    final class Sink { var bytes: [UInt8] = [] }

    let sink = Sink()
    let surface: OpaquePointer
    private let cairo: OpaquePointer
    private let context: OpaquePointer
    var known: (logo: Logo, picture: Picture)?

    /// - Parameters:
    ///   - author: who publishes the file.
    ///   - createdAt: written in the file in place of the present time, so that the bytes never change (M8).
    ///   - hasOwnFonts: for a canvas whose thread may change from page to page: a thread's own fonts stay on it.
    init(title: String, author: String, createdAt: Instant, language: String, hasOwnFonts: Bool = false) {
        sink.bytes.reserveCapacity(64 * 1024)
        surface = cairo_pdf_surface_create_for_stream(
            { sink, data, length in
                guard let sink, let data else { return CAIRO_STATUS_WRITE_ERROR }
                let bytes = UnsafeBufferPointer(start: data, count: Int(length))
                Unmanaged<Sink>.fromOpaque(sink).takeUnretainedValue().bytes.append(contentsOf: bytes)
                return CAIRO_STATUS_SUCCESS
            }, Unmanaged.passUnretained(sink).toOpaque(), Self.width, Self.height)
        cairo_pdf_surface_set_metadata(surface, CAIRO_PDF_METADATA_TITLE, title.printable)
        cairo_pdf_surface_set_metadata(surface, CAIRO_PDF_METADATA_AUTHOR, author.printable)
        cairo_pdf_surface_set_metadata(surface, CAIRO_PDF_METADATA_CREATE_DATE, createdAt.iso8601)
        cairo = cairo_create(surface)
        if hasOwnFonts {
            let fonts = pango_cairo_font_map_new()
            context = pango_font_map_create_context(fonts)
            pango_cairo_update_context(cairo, context)
            if let fonts { g_object_unref(UnsafeMutableRawPointer(fonts)) }
        } else {
            context = pango_cairo_create_context(cairo)
        }
        pango_context_set_language(context, pango_language_from_string(language))
        // Screens round glyph positions to pixels; paper must not.
        let options = cairo_font_options_create()
        cairo_font_options_set_hint_style(options, CAIRO_HINT_STYLE_NONE)
        cairo_font_options_set_hint_metrics(options, CAIRO_HINT_METRICS_OFF)
        pango_cairo_context_set_font_options(context, options)
        cairo_font_options_destroy(options)
        pango_context_set_round_glyph_positions(context, 0)
    }

    deinit {
        g_object_unref(UnsafeMutableRawPointer(context))
        cairo_destroy(cairo)
        cairo_surface_finish(surface)
        cairo_surface_destroy(surface)
    }

    /// Measures a text; nothing is drawn yet.
    ///
    /// - Parameter width: where it wraps.
    func text(_ string: String, _ style: TextStyle, width: Double) -> Text {
        Text(string, style, width: width, context: context)
    }

    /// Measures an amount: it is written smaller rather than broken, and breaks only where nobody could read it any more.
    ///
    /// - Parameter least: the smallest size, in points.
    func amount(_ string: String, _ style: TextStyle, width: Double, atLeast least: Double) -> Text {
        var style = style
        var amount = text(string, style, width: width)
        while amount.lineCount > 1, style.size > least {
            style.size = max(style.size - 0.5, least)
            amount = text(string, style, width: width)
        }
        return amount
    }

    func draw(_ text: Text, x: Double, y: Double) {
        set(text.colour)
        cairo_move_to(cairo, x, y)
        pango_cairo_show_layout(cairo, text.layout)
    }

    func rule(x: Double, y: Double, width: Double, thickness: Double, _ colour: HexColor) {
        box(x: x, y: y, width: width, height: thickness, colour)
    }

    /// A filled rectangle.
    func box(x: Double, y: Double, width: Double, height: Double, radius: Double = 0, _ colour: HexColor) {
        set(colour)
        if radius > 0 {
            let right = x + width - radius, bottom = y + height - radius
            cairo_new_sub_path(cairo)
            cairo_arc(cairo, right, y + radius, radius, -Double.pi / 2, 0)
            cairo_arc(cairo, right, bottom, radius, 0, Double.pi / 2)
            cairo_arc(cairo, x + radius, bottom, radius, Double.pi / 2, Double.pi)
            cairo_arc(cairo, x + radius, y + radius, radius, Double.pi, 3 * Double.pi / 2)
            cairo_close_path(cairo)
        } else {
            cairo_rectangle(cairo, x, y, width, height)
        }
        cairo_fill(cairo)
    }

    /// Filled rectangles as one shape, so that no seam shows between neighbours.
    func boxes(_ boxes: [(x: Double, y: Double, width: Double, height: Double)], _ colour: HexColor) {
        set(colour)
        for box in boxes { cairo_rectangle(cairo, box.x, box.y, box.width, box.height) }
        cairo_fill(cairo)
    }

    func draw(_ picture: Picture, x: Double, y: Double) {
        cairo_save(cairo)
        cairo_translate(cairo, x, y)
        cairo_scale(cairo, picture.width / picture.pixelWidth, picture.height / picture.pixelHeight)
        cairo_set_source_surface(cairo, picture.surface, 0, 0)
        cairo_paint(cairo)
        cairo_restore(cairo)
    }

    func endPage() { cairo_show_page(cairo) }

    /// Closes the file.
    ///
    /// - Throws: ``BillingError`` `unavailable`, when memory or a font failed underneath.
    func finish() throws(BillingError) -> [UInt8] {
        let drawn = cairo_status(cairo)
        cairo_surface_finish(surface)
        let written = cairo_surface_status(surface)
        for status in [drawn, written] where status != CAIRO_STATUS_SUCCESS {
            throw .unavailable("The document could not be drawn: \(String(cString: cairo_status_to_string(status)))")
        }
        return sink.bytes
    }

    private func set(_ colour: HexColor) {
        cairo_set_source_rgb(cairo, Double(colour.red) / 255, Double(colour.green) / 255, Double(colour.blue) / 255)
    }
}
