import Access
import Billing
import Core
import Storage

extension DemoSeeder {
    /// Everything worth knowing, with keys that are made for it.
    package func report() async throws -> DemoReport {
        let base = billing.baseURL
        var merchants: [DemoReport.Merchant] = []
        for demo in try DemoMerchant.all() {
            let merchant = try await merchant(demo.slug)
            let scope = Scope(merchant: merchant.id, mode: .test)
            let keys = APIKeys(billing)
            let others = try await PortalConfigurations(billing).list(in: scope, isDefault: false).elements
            merchants.append(
                DemoReport.Merchant(
                    slug: demo.slug, name: demo.name, portalUrl: "\(base)/p/\(demo.slug)",
                    secretKey: try await keys.create(for: merchant.id, mode: .test, kind: .secret).1.exposed,
                    publishableKey: try await keys.create(for: merchant.id, mode: .test, kind: .publishable).1.exposed,
                    configurations: others.map {
                        .init(id: $0.id.rawValue, name: $0.name ?? "", portalUrl: "\(base)/p/\(demo.slug)/c/\($0.id)")
                    },
                    customers: demo.people.map { .init(email: $0.email, name: $0.name, state: $0.state.rawValue) }))
        }
        return DemoReport(
            baseUrl: base, mailboxUrl: "\(base)/mailbox", merchants: merchants, console: try await openConsole())
    }

    /// Pictures and the links of letters have absolute addresses: they follow the demo to another port.
    package func move(from old: String) async throws {
        let base = billing.baseURL
        try await billing.database.write { db in
            _ = try db.execute(
                """
                UPDATE mailbox
                SET body_text = REPLACE(body_text, \(old + "/"), \(base + "/")),
                    body_html = REPLACE(body_html, \(old + "/"), \(base + "/"))
                """)
        }
        for demo in try DemoMerchant.all() {
            let scope = Scope(merchant: try await merchant(demo.slug).id, mode: .test)
            for product in try await Catalog(billing).products(in: scope, PageRequest(limit: 100)).elements {
                _ = try await Catalog(billing).updateProduct(product.id, in: scope) { product in
                    product.images = product.images.map { $0.hasPrefix(old) ? base + $0.dropFirst(old.count) : $0 }
                }
            }
        }
    }

    func merchant(_ slug: String) async throws -> Merchant {
        guard let merchant = try await Merchants(billing).find(slug: slug) else {
            throw DemoError("There is no merchant '\(slug)'.")
        }
        return merchant
    }
}
