import Core

extension Instant {
    /// The UTC time to the second, as a PDF's metadata wants it: `2026-01-15T00:00:00Z`.
    var iso8601: String { "\(Zone.utc.local(at: self).description.prefix(19))Z" }
}
