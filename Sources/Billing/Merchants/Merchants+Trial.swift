import Core

extension Merchants {
    /// What ``apply(_:to:by:)`` would refuse of several settings, each by itself, without changing anything: a form tells all that
    /// is wrong at once, and a preview shows nothing that could not be saved.
    public func faults(in parts: [MerchantSettings], of id: Merchant.ID) async throws -> [BillingError] {
        try await context.read { tx in
            let merchant = try tx.merchants.find(id)
            let configuration = try tx.configurations.findDefault(in: Scope(merchant: id, mode: .test))
            var faults: [BillingError] = []
            for settings in parts {
                do {
                    let after = try settings.applied(to: merchant)
                    try tx.requirePictures(of: after, before: merchant)
                    _ = try settings.applied(to: configuration)
                } catch let error as BillingError { faults.append(error) }
            }
            return faults
        }
    }
}
