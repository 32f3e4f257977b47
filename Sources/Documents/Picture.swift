import CPangoCairo

/// A decoded logo, made small enough for paper.
final class Picture {
    /// Where it must fit, in points.
    static let box = (width: 200.0, height: 50.0)
    /// Pixels per point: 288 to the inch, beyond which paper shows no difference.
    private static let density = 4.0

    let surface: OpaquePointer
    let pixelWidth: Double
    let pixelHeight: Double
    /// Points; the picture's own proportions within the box, never enlarged.
    let width: Double
    let height: Double

    /// Nothing when the pixels turn out to be broken: a bad logo must not keep an invoice from its reader.
    init?(_ logo: Logo) {
        guard let decoded = Self.decode(logo.png) else { return nil }
        let original = (width: Double(logo.width), height: Double(logo.height))
        let scale = min(Self.box.width / original.width, Self.box.height / original.height, 1)
        width = original.width * scale
        height = original.height * scale

        let shrink = min(scale * Self.density, 1)
        pixelWidth = max(1, (original.width * shrink).rounded())
        pixelHeight = max(1, (original.height * shrink).rounded())
        surface = cairo_image_surface_create(CAIRO_FORMAT_ARGB32, Int32(pixelWidth), Int32(pixelHeight))
        let cairo = cairo_create(surface)
        cairo_scale(cairo, pixelWidth / original.width, pixelHeight / original.height)
        cairo_set_source_surface(cairo, decoded, 0, 0)
        cairo_pattern_set_filter(cairo_get_source(cairo), CAIRO_FILTER_BEST)
        cairo_paint(cairo)
        cairo_destroy(cairo)
        cairo_surface_destroy(decoded)
    }

    deinit { cairo_surface_destroy(surface) }

    private final class Reader {
        let bytes: [UInt8]
        var position = 0
        init(_ bytes: [UInt8]) { self.bytes = bytes }
    }

    private static func decode(_ png: [UInt8]) -> OpaquePointer? {
        let reader = Reader(png)
        let surface = withExtendedLifetime(reader) {
            cairo_image_surface_create_from_png_stream(
                { reader, destination, length in
                    guard let reader, let destination else { return CAIRO_STATUS_READ_ERROR }
                    let source = Unmanaged<Reader>.fromOpaque(reader).takeUnretainedValue()
                    let count = Int(length)
                    guard count <= source.bytes.count - source.position else { return CAIRO_STATUS_READ_ERROR }
                    source.bytes.withUnsafeBufferPointer { bytes in
                        guard let first = bytes.baseAddress else { return }
                        destination.update(from: first + source.position, count: count)
                    }
                    source.position += count
                    return CAIRO_STATUS_SUCCESS
                }, Unmanaged.passUnretained(reader).toOpaque())
        }
        guard let surface else { return nil }
        guard cairo_surface_status(surface) == CAIRO_STATUS_SUCCESS else {
            cairo_surface_destroy(surface)
            return nil
        }
        return surface
    }
}
