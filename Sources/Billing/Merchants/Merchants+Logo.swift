extension Merchants {
    /// The picture that the merchant's brand names, for papers that carry it within.
    ///
    /// - Returns: the bytes of a PNG; nil when there is no logo, or when it is of another kind.
    public func logo(of merchant: Merchant) async throws -> [UInt8]? {
        guard let hash = merchant.brand.logo else { return nil }
        return try await context.read { try $0.merchants.logo(hash, of: merchant.id) }
    }
}
