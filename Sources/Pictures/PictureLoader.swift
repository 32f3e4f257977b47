import CGdkPixbuf

/// gdk-pixbuf's decoder of one kind of file, told the size before it makes room for a pixel.
///
/// The decoder is named, and not left to find out what a file is: others are installed beside it (SVG, GIF, TIFF), and none of
/// them is ever run on what a stranger sent.
final class PictureLoader {
    private let loader: UnsafeMutablePointer<GdkPixbufLoader>
    private let progress = Progress()

    init(_ kind: PictureKind) throws(PictureRefusal) {
        guard let loader = gdk_pixbuf_loader_new_with_type(kind.rawValue, nil) else { throw .broken }
        self.loader = loader
        let sized: Sized = { loader, width, height, progress in
            guard let loader, let progress = Progress.at(progress) else { return }
            progress.height = Int(height)
            guard Int(width) * Int(height) > PictureStudio.maximumPixels else { return }
            progress.isTooLarge = true
            // Nothing by nothing: the decoder gives up before it makes room.
            gdk_pixbuf_loader_set_size(loader, 0, 0)
        }
        let begun: Begun = { loader, _ in
            // Its room is memory as it was left by others: what the file does not paint must not show that.
            guard let loader, let picture = gdk_pixbuf_loader_get_pixbuf(loader) else { return }
            gdk_pixbuf_fill(picture, 0)
        }
        let painted: Painted = { _, _, y, _, height, progress in
            guard let progress = Progress.at(progress) else { return }
            progress.painted = max(progress.painted, Int(y) + Int(height))
        }
        hear("size-prepared", unsafeBitCast(sized, to: GCallback.self))
        hear("area-prepared", unsafeBitCast(begun, to: GCallback.self))
        hear("area-updated", unsafeBitCast(painted, to: GCallback.self))
    }

    deinit { g_object_unref(loader) }

    private func hear(_ signal: String, _ ear: @escaping GCallback) {
        g_signal_connect_data(
            loader, signal, ear, Unmanaged.passUnretained(progress).toOpaque(), nil, GConnectFlags(rawValue: 0))
    }

    /// - Returns: a picture that is the caller's to release.
    func load(_ bytes: [UInt8]) throws(PictureRefusal) -> OpaquePointer {
        let isWritten = bytes.withUnsafeBufferPointer {
            gdk_pixbuf_loader_write(loader, $0.baseAddress, gsize($0.count), nil) != 0
        }
        // It has to be closed in any case. A file that ends too early is no error to it, but its last row is never painted.
        let isClosed = gdk_pixbuf_loader_close(loader, nil) != 0
        guard !progress.isTooLarge else { throw .tooManyPixels }
        guard isWritten, isClosed, progress.isWhole, let picture = gdk_pixbuf_loader_get_pixbuf(loader) else {
            throw .broken
        }
        g_object_ref(UnsafeMutableRawPointer(picture))
        return picture
    }

    private typealias Sized =
        @convention(c) (
            UnsafeMutablePointer<GdkPixbufLoader>?, Int32, Int32, UnsafeMutableRawPointer?
        ) -> Void
    private typealias Begun = @convention(c) (UnsafeMutablePointer<GdkPixbufLoader>?, UnsafeMutableRawPointer?) -> Void
    private typealias Painted =
        @convention(c) (
            UnsafeMutablePointer<GdkPixbufLoader>?, Int32, Int32, Int32, Int32, UnsafeMutableRawPointer?
        ) -> Void

    /// What the decoder's signals leave behind.
    private final class Progress {
        var isTooLarge = false
        var height = 0
        /// How many rows, from the top, have something in them.
        var painted = 0

        var isWhole: Bool { height > 0 && painted >= height }

        static func at(_ place: UnsafeMutableRawPointer?) -> Progress? {
            place.map { Unmanaged<Progress>.fromOpaque($0).takeUnretainedValue() }
        }
    }
}
