import Core

/// The origins that a merchant's return addresses may lead to (W4). They hold for both modes.
///
/// A merchant without any trusts its own programs: every address of the right form is accepted. With a list, a stolen key
/// sends nobody's browser to a page of the thief's.
public struct ReturnOrigins: Sendable {
    /// How many a merchant may have.
    static let limit = 50

    let context: BillingContext

    public init(_ context: BillingContext) { self.context = context }

    /// In the order of the alphabet.
    public func list(of merchant: Merchant.ID) async throws -> [String] {
        try await context.read { try $0.returnOrigins.all(of: merchant) }
    }

    /// - Parameter origins: `https://shop.example` each, with a port if it is not the usual one; nothing may follow. On
    ///   loopback http is accepted too.
    /// - Returns: the list as it is kept.
    /// - Throws: ``BillingError`` `url_invalid`, naming the place in the list.
    public func replace(with origins: [String], of merchant: Merchant.ID) async throws -> [String] {
        let parsed = try Self.checked(origins, parameter: "settings[portal][return_origins]")
        let now = context.clock.now()
        return try await context.write { tx in
            _ = try tx.merchants.find(merchant)
            try tx.returnOrigins.replace(of: merchant, with: parsed, at: now)
            return try tx.returnOrigins.all(of: merchant)
        }
    }

    static func checked(_ origins: [String], parameter: String) throws(BillingError) -> [String] {
        guard origins.count <= limit else { throw .invalid(parameter, "At most \(limit) origins are kept.") }
        var parsed: [String] = []
        for (index, text) in origins.enumerated() {
            guard let origin = ReturnAddress.origin(of: text), ReturnAddress.isOnlyOrigin(text) else {
                throw .invalid(
                    "\(parameter)[\(index)]", "Not an origin: write it as https://shop.example, with nothing after it.",
                    code: "url_invalid")
            }
            if !parsed.contains(origin) { parsed.append(origin) }
        }
        return parsed
    }

    /// - Throws: `url_not_allowed` for an address on an origin that is not the merchant's.
    public func require(_ address: String, of merchant: Merchant.ID, parameter: String) async throws {
        try await context.read { try $0.requireReturn(to: address, of: merchant, parameter: parameter) }
    }
}

extension BillingTransaction {
    /// - Parameter address: checked by ``ReturnAddress`` already; nil leads nowhere.
    /// - Throws: `url_not_allowed`.
    package func requireReturn(to address: String?, of merchant: Merchant.ID, parameter: String) throws {
        guard let address else { return }
        let allowed = try returnOrigins.all(of: merchant)
        guard !allowed.isEmpty else { return }
        guard let origin = ReturnAddress.origin(of: address), allowed.contains(origin) else {
            throw BillingError.invalid(
                parameter, "This URL's origin is not among the account's return origins.", code: "url_not_allowed")
        }
    }
}
