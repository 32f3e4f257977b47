import CGdkPixbuf

/// A decoded picture. It stays on the thread that decoded it.
final class Pixels {
    private let picture: OpaquePointer

    /// - Parameter picture: from now on this one's to release.
    private init(_ picture: OpaquePointer) { self.picture = picture }

    convenience init(decoding file: [UInt8], as kind: PictureKind) throws(PictureRefusal) {
        self.init(try PictureLoader(kind).load(file))
    }

    deinit { g_object_unref(UnsafeMutableRawPointer(picture)) }

    var width: Int { Int(gdk_pixbuf_get_width(picture)) }
    var height: Int { Int(gdk_pixbuf_get_height(picture)) }

    /// A photograph is stored as the camera was held, with a note of which side is up. The note is not kept, so the pixels turn.
    func upright() throws(PictureRefusal) -> Pixels {
        try made(gdk_pixbuf_apply_embedded_orientation(picture))
    }

    func fitted(to box: PictureBox) throws(PictureRefusal) -> Pixels {
        let size = box.fitted((width, height))
        let isSmaller = size != (width, height)
        let fitted =
            isSmaller
            ? try made(gdk_pixbuf_scale_simple(picture, Int32(size.width), Int32(size.height), GDK_INTERP_BILINEAR))
            : self
        return box.isSquare && fitted.width != fitted.height ? try fitted.squared() : fitted
    }

    /// In the middle of a square that shows nothing around it.
    private func squared() throws(PictureRefusal) -> Pixels {
        let side = max(width, height)
        let square = try made(gdk_pixbuf_new(GDK_COLORSPACE_RGB, 1, 8, Int32(side), Int32(side)))
        gdk_pixbuf_fill(square.picture, 0)
        let clear = try made(gdk_pixbuf_add_alpha(picture, 0, 0, 0, 0))
        gdk_pixbuf_copy_area(
            clear.picture, 0, 0, Int32(width), Int32(height), square.picture, Int32((side - width) / 2),
            Int32((side - height) / 2))
        return square
    }

    func encoded() throws(PictureRefusal) -> PreparedPicture {
        var buffer: UnsafeMutablePointer<gchar>?
        var count: gsize = 0
        // Names and values of options are two lists that end with nothing.
        let isWritten = "compression".withCString { name in
            "9".withCString { value in
                var names: [UnsafeMutablePointer<CChar>?] = [UnsafeMutablePointer(mutating: name), nil]
                var values: [UnsafeMutablePointer<CChar>?] = [UnsafeMutablePointer(mutating: value), nil]
                return gdk_pixbuf_save_to_bufferv(picture, &buffer, &count, "png", &names, &values, nil) != 0
            }
        }
        guard isWritten, let buffer else { throw .broken }
        defer { g_free(buffer) }
        let png = UnsafeRawBufferPointer(start: buffer, count: Int(count))
        return PreparedPicture(png: Array(png), width: width, height: height)
    }

    private func made(_ picture: OpaquePointer?) throws(PictureRefusal) -> Pixels {
        guard let picture else { throw .broken }
        return Pixels(picture)
    }
}
