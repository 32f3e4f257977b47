import Billing

/// The addresses of a merchant's pages in one mode. Each subject adds its own in its folder.
struct ConsolePaths: Sendable, Hashable {
    let slug: String
    let mode: Mode

    var home: String { "/console/m/\(slug)/\(mode.rawValue)" }
}
