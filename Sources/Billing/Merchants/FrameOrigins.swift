import Core

/// The origins whose pages may show a merchant's portal in a frame (S11). Without any, no page may (W2).
public struct FrameOrigins: Hashable, Sendable {
    /// How many a merchant may have: every page of the portal names them.
    public static let limit = 10

    /// In the order of the alphabet.
    public let all: [String]

    public static let none = FrameOrigins(all: [])

    public var isEmpty: Bool { all.isEmpty }

    /// Whether a page that says where it is, by its address or its origin, is one of these.
    public func include(_ address: String) -> Bool { ReturnAddress.origin(of: address).map(all.contains) ?? false }

    private init(all: [String]) { self.all = all }

    /// - Parameter origins: `https://shop.example` each, with a port if it is not the usual one; nothing may follow. On
    ///   loopback http is accepted too.
    /// - Throws: ``BillingError`` naming the place in the list.
    init(checking origins: [String]) throws(BillingError) {
        let parameter = MerchantField.frameOrigins.rawValue
        guard origins.count <= Self.limit else {
            throw .invalid(parameter, "At most \(Self.limit) origins may frame the portal.")
        }
        let checked = try ReturnOrigins.checked(origins, parameter: parameter)
        // A policy of content names no host by an IPv6 address: what would not work is not kept.
        if let place = origins.firstIndex(where: { $0.contains("[") }) {
            throw .invalid(
                "\(parameter)[\(place)]", "An origin that frames the portal has a name, or an IPv4 address.",
                code: "url_invalid")
        }
        all = checked.sorted()
    }

    /// As it is stored.
    init(stored text: String?) { all = text.map { $0.split(separator: " ").map(String.init) } ?? [] }

    /// Nil for none.
    var stored: String? { isEmpty ? nil : all.joined(separator: " ") }
}
