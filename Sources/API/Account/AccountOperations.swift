import Billing
import Core

extension APIRoutes {
    /// Some libraries ask for these before anything else.
    static let account: [APIOperation] = [
        APIOperation(.get, "/v1/account", "account.read", "account") { request in
            let merchant = try await Merchants(request.billing).find(request.scope.merchant)
            return try await request.show { try $0.account(merchant) }
        },
        APIOperation(.post, "/v1/account", "account.write", "account", MerchantSettings.fields) { request in
            let settings = try MerchantSettings(request.parameters)
            try await Merchants(request.billing).requireCurrency(
                request.parameters.text("default_currency"), of: request.scope.merchant)
            return try await request.change { billing in
                try await Merchants(billing).apply(settings, with: request.key)
            } showing: {
                try $0.account($1)
            }
        },
        // Money never passes through here: there is nothing to hold.
        APIOperation(.get, "/v1/balance", "account.read", "balance") { request in
            let merchant = try await Merchants(request.billing).find(request.scope.merchant)
            let nothing: JSON = ["amount": 0, "currency": JSON(merchant.currency), "source_types": ["card": 0]]
            return [
                "object": "balance", "available": [nothing], "livemode": .boolean(request.scope.mode.isLive),
                "pending": [nothing],
            ]
        },
    ]
}
