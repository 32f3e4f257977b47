import Core

extension APIOperation {
    /// What the dialect has beside the ids of a collection and is not served here: no object is called so.
    private static let collections: Set<String> = ["search", "upcoming", "create_preview"]

    /// An address that is a collection of its own in the dialect is not answered as an object of that name.
    ///
    /// - Parameters:
    ///   - path: as it was asked for.
    ///   - id: what stands in the place of `:id`; nil where there is no such place.
    func requireCollection(_ path: String, _ id: String?) throws {
        guard let id, object != "coupon", Self.collections.contains(id) else { return }
        throw APIError(404, .invalidRequest, "Unrecognized request URL (\(method.rawValue): \(path.prefix(200))).")
    }
}
