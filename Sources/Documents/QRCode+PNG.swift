import CPangoCairo
import Core

extension QRCode {
    /// The code as a picture, black on white with its quiet zone: for screens, stickers and posters.
    ///
    /// - Parameter modulePixels: to a side of each module, so that no edge is blurred.
    /// - Throws: ``BillingError`` `unavailable`, when memory fails.
    public func png(modulePixels: Int = 12) throws(BillingError) -> [UInt8] {
        let pixels = Int32((side + 2 * Self.quietZone) * modulePixels)
        let surface = cairo_image_surface_create(CAIRO_FORMAT_RGB24, pixels, pixels)
        defer { cairo_surface_destroy(surface) }
        let cairo = cairo_create(surface)
        cairo_scale(cairo, Double(modulePixels), Double(modulePixels))
        cairo_set_source_rgb(cairo, 1, 1, 1)
        cairo_paint(cairo)
        cairo_set_source_rgb(cairo, 0, 0, 0)
        for run in runs {
            let (x, y) = (Double(Self.quietZone + run.start), Double(Self.quietZone + run.row))
            cairo_rectangle(cairo, x, y, Double(run.length), 1)
        }
        cairo_fill(cairo)
        cairo_destroy(cairo)
        let file = PNGBytes()
        let status = withExtendedLifetime(file) {
            cairo_surface_write_to_png_stream(
                surface,
                { target, data, length in
                    guard let target, let data else { return CAIRO_STATUS_WRITE_ERROR }
                    Unmanaged<PNGBytes>.fromOpaque(target).takeUnretainedValue().all
                        .append(contentsOf: UnsafeBufferPointer(start: data, count: Int(length)))
                    return CAIRO_STATUS_SUCCESS
                }, Unmanaged.passUnretained(file).toOpaque())
        }
        guard status == CAIRO_STATUS_SUCCESS else { throw .unavailable("The square code cannot be drawn.") }
        return file.all
    }
}

private final class PNGBytes { var all: [UInt8] = [] }
