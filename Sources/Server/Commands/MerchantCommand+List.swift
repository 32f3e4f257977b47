import Access
import ArgumentParser
import Billing
import Core

extension MerchantCommand {
    struct List: AsyncParsableCommand {
        static let configuration = CommandConfiguration(abstract: "Lists the merchants of this server.")

        @Flag(help: "Print one JSON object.") var json = false

        struct Report: Encodable {
            struct Line: Encodable { let id: String, slug: String, name: String, portalEnabled: Bool }
            let merchants: [Line]
        }

        func run() async throws {
            let report = try await Composition.once { composition in
                Report(
                    merchants: try await Merchants(composition.billing).all().map {
                        Report.Line(
                            id: $0.id.rawValue, slug: $0.slug, name: $0.name, portalEnabled: $0.portalIsEnabled)
                    })
            }
            if json { return try Terminal.print(json: report) }
            if report.merchants.isEmpty { Terminal.tell("None: `merchant create` opens one.") }
            for line in report.merchants {
                Terminal.print("\(line.slug)  \(line.name)\(line.portalEnabled ? "" : "  portal off")")
            }
        }
    }

    struct Show: AsyncParsableCommand {
        static let configuration = CommandConfiguration(abstract: "Shows what is set of a merchant.")

        @Option(help: "The merchant's slug.") var merchant: String
        @Flag(help: "Print one JSON object.") var json = false

        func run() async throws {
            let report = try await Composition.once { composition in
                try await Report(composition.merchant(merchant), composition.billing)
            }
            try report.tell(json: json)
        }
    }
}

extension MerchantCommand {
    /// What is set of a merchant. What the portal says is of its default configuration in the mode that the public sees.
    struct Report: Encodable {
        let id: String, slug: String, name: String, country: String, currency: String, timezone: String
        let email: String, locale: String, portalUrl: String, portalEnabled: Bool, numberPrefix: String
        let color: String, supportEmail: String?, supportPhone: String?, website: String?
        let taxId: String?, address: String?, senderName: String?, replyTo: String?
        let headline: String?, privacyUrl: String?, termsUrl: String?
        let retryDays: [Int], paydays: [String], ending: String, fallback: Bool
        let returnOrigins: [String], frameOrigins: [String], oldSlugs: [String]

        init(_ it: Merchant, _ billing: BillingContext) async throws {
            let merchants = Merchants(billing)
            let portal = try await PortalConfigurations(billing).default(
                in: Scope(merchant: it.id, mode: merchants.publicMode(of: it.id)))
            (id, slug, name, country) = (it.id.rawValue, it.slug, it.name, it.country)
            (currency, timezone, email, locale) = (it.currency.code, it.zone.id, it.email, it.locale)
            portalUrl = "\(billing.baseURL)/p/\(it.slug)"
            (portalEnabled, numberPrefix, color) = (it.portalIsEnabled, it.wordOfNumbers, it.brand.color)
            (supportEmail, supportPhone) = (it.brand.supportEmail, it.brand.supportPhone)
            (website, taxId, address) = (it.brand.website, it.brand.taxID, it.brand.address)
            (senderName, replyTo) = (it.brand.senderName, it.brand.replyTo)
            (headline, privacyUrl, termsUrl) = (portal.headline, portal.privacyPolicyURL, portal.termsOfServiceURL)
            retryDays = it.dunning.retryDays
            paydays = it.dunning.paydays.map(\.rawValue)
            (ending, fallback) = (it.dunning.ending.rawValue, it.dunning.offersFallback)
            returnOrigins = try await ReturnOrigins(billing).list(of: it.id)
            frameOrigins = it.frameOrigins.all
            oldSlugs = try await merchants.oldSlugs(of: it.id).map(\.slug)
        }

        func tell(json: Bool) throws {
            if json { return try Terminal.print(json: self) }
            for line in lines { Terminal.print(line) }
        }

        /// The same to read: a line for each that is set.
        var lines: [String] {
            let all: [(String, String?)] = [
                ("merchant", "\(slug)  \(id)"), ("name", name), ("country", country), ("currency", currency),
                ("timezone", timezone), ("email", email), ("locale", locale),
                ("portal", "\(portalUrl)\(portalEnabled ? "" : "  off")"), ("number prefix", numberPrefix),
                ("color", color), ("support email", supportEmail), ("support phone", supportPhone),
                ("website", website), ("tax id", taxId), ("address", address), ("sender name", senderName),
                ("reply to", replyTo),
                ("headline", headline), ("privacy", privacyUrl), ("terms", termsUrl),
                ("retry days", retryDays.map { "\($0)" }.joined(separator: ", ")),
                ("paydays", paydays.joined(separator: ", ")), ("after the last", ending),
                ("fallback", fallback ? "on" : "off"), ("return origins", returnOrigins.joined(separator: ", ")),
                ("frame origins", frameOrigins.joined(separator: ", ")),
                ("old slugs", oldSlugs.joined(separator: ", ")),
            ]
            return all.compactMap { name, value -> String? in
                guard let value, !value.isEmpty else { return nil }
                let room = String(repeating: " ", count: max(0, 16 - name.count))
                return name + room + value.replacing("\n", with: ", ")
            }
        }
    }
}
