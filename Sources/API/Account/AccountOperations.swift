import Billing
import Core

extension APIRoutes {
    /// Some libraries ask for these before anything else.
    static let account: [APIOperation] = [
        APIOperation(.get, "/v1/account", "account.read", "account") { request in
            let merchant = try await Merchants(request.billing).find(request.scope.merchant)
            return try await request.show { try $0.account(merchant) }
        },
        APIOperation(
            .post, "/v1/account", "account.write", "account",
            [
                .object(
                    "settings",
                    [
                        .object("dunning", DunningPolicy.fields),
                        .object("portal", [.list("return_origins", of: .text)]),
                    ])
            ]
        ) { request in
            let settings = request.parameters.object("settings")
            let dunning = settings?.object("dunning")
            let origins = settings?.object("portal")?.texts("return_origins")
            return try await request.change { billing in
                try await Merchants(billing).update(request.scope, returnOrigins: origins) { merchant in
                    if let dunning { try merchant.dunning.apply(dunning) }
                }
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

extension Rendering {
    /// - Note: `charges_enabled` is of the key's mode: whether it has a processor.
    func account(_ it: Merchant) throws -> JSON {
        [
            "id": .text(it.id.rawValue),
            "object": "account",
            "business_profile": [
                "name": .text(it.name), "support_email": JSON(it.brand.supportEmail),
                "support_phone": JSON(it.brand.supportPhone), "url": JSON(it.brand.website),
            ],
            "charges_enabled": .boolean(try tx.processorAccounts.exist(in: scope)),
            "country": .text(it.country),
            "created": JSON(it.createdAt),
            "default_currency": JSON(it.currency),
            "details_submitted": true,
            "email": .text(it.email),
            "metadata": [:],
            "payouts_enabled": false,
            "settings": [
                "branding": ["icon": nil, "logo": nil, "primary_color": .text(it.brand.color), "secondary_color": nil],
                "dashboard": ["display_name": .text(it.name), "timezone": .text(it.zone.id)],
                "dunning": it.dunning.json,
                "portal": ["return_origins": .array(try tx.returnOrigins.all(of: it.id).map { .text($0) })],
            ],
            "type": "standard",
        ]
    }
}
