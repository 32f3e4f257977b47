import Core

/// Which engine, and where: `sqlite:PATH` or `postgres://…`.
enum DatabaseAddress: Hashable, Sendable {
    case sqlite(path: String)
    /// Holds a password (K3).
    case postgresql(url: Secret)

    /// To PostgreSQL, of one process, unless the settings say otherwise.
    static let connections = 8

    /// The one that the settings name; `sqlite:ventanilla.sqlite` when they name none.
    static func named(by reader: SettingsReader) throws -> DatabaseAddress {
        try DatabaseAddress(reader.text("VENTANILLA_DATABASE_URL") ?? "sqlite:ventanilla.sqlite")
    }

    /// - Throws: ``Refusal``. It repeats no address of PostgreSQL, which may hold a password.
    init(_ text: String) throws {
        if text.hasPrefix("sqlite:") {
            let path = String(text.dropFirst("sqlite:".count))
            guard !path.isEmpty, path != ":memory:" else {
                throw Refusal("VENTANILLA_DATABASE_URL must name a file, such as sqlite:ventanilla.sqlite.")
            }
            self = .sqlite(path: path.hasPrefix("//") ? String(path.dropFirst(2)) : path)
        } else if text.hasPrefix("postgres://") || text.hasPrefix("postgresql://") {
            self = .postgresql(url: Secret(text))
        } else {
            throw Refusal("VENTANILLA_DATABASE_URL must begin with sqlite: or postgres://.")
        }
    }
}
