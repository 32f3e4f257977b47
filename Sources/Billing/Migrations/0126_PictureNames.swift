import Storage

extension Migrations {
    /// A picture is asked for by its name alone, whoever's it is, by every page that shows one.
    static let pictureNames = Migration("0126_picture_names") { _ in
        ["CREATE INDEX logos_by_hash ON logos (hash)"]
    }
}
