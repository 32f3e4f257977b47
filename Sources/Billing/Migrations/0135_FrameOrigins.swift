import Storage

extension Migrations {
    /// The origins whose pages may show a merchant's portal in a frame, with spaces between: they are read with the merchant, for
    /// every page of its portal names them.
    static let frameOrigins = Migration("0135_frame_origins") { _ in
        ["ALTER TABLE merchants ADD COLUMN frame_origins TEXT"]
    }
}
