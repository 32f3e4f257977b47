import ArgumentParser
import Billing
import Core

extension MerchantCommand {
    /// What the page of settings and `POST /v1/account` set, for whoever runs the server.
    struct Set: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Changes settings of a merchant, all that are named or none.",
            discussion: "What can be emptied is emptied by an empty text: --website \"\".")

        @Option(help: "The merchant's slug.") var merchant: String
        @Option(help: "As customers read it.") var name: String?
        @Option(help: "The part of the portal's address that names it. The old one leads there for 90 days.")
        var slug: String?
        @Option(help: "Where the server writes to the merchant.") var email: String?
        @Option(help: "The portal's first language: es, pt or en.") var locale: String?
        @Option(help: "IANA: America/Santiago. Subscriptions keep the zone that they began in.") var timezone: String?
        @Option(help: "The brand's color: #1f5eff.") var color: String?
        @Option(help: "Shown to customers; their answers to mail go there, if to no other address.") var supportEmail:
            String?
        @Option(help: "Where answers to mail go; empty: to the support's address.") var replyTo: String?
        @Option(help: "Shown to customers.") var supportPhone: String?
        @Option(help: "https://…, printed on papers.") var website: String?
        @Option(help: "Printed on papers.") var taxId: String?
        @Option(help: "Printed on papers and below mail.") var address: String?
        @Option(help: "Who mail is from, as its reader sees it; empty: the name.") var senderName: String?
        @Option(help: "What the numbers of papers begin with: 1 to 12 letters and digits.") var numberPrefix: String?
        @Option(help: "What the portal's sign-in page says.") var headline: String?
        @Option(help: "The privacy policy: https://…") var privacyUrl: String?
        @Option(help: "The terms of service: https://…") var termsUrl: String?
        @Option(help: "Whose pages may show the portal in a frame: https://a.example,https://b.example. Empty: none.")
        var frameOrigins: String?
        @OptionGroup var dunning: Dunning
        @Flag(help: "Print one JSON object.") var json = false

        func run() async throws {
            let settings = try self.settings()
            let report = try await Composition.once { composition in
                let merchant = try await composition.merchant(merchant)
                return try await Report(
                    Merchants(composition.billing).apply(settings, to: merchant.id, by: .command), composition.billing)
            }
            try report.tell(json: json)
        }

        /// - Throws: ``Refusal`` for a zone that is none.
        func settings() throws -> MerchantSettings {
            var settings = MerchantSettings()
            (settings.name, settings.slug, settings.email) = (name, slug, email)
            (settings.locale, settings.color, settings.numberPrefix) = (locale, color, numberPrefix)
            if let timezone {
                do { settings.zone = try Zone(timezone) } catch { throw Refusal(error.message) }
            }
            if let supportEmail { settings.supportEmail = supportEmail }
            if let supportPhone { settings.supportPhone = supportPhone }
            if let website { settings.website = website }
            if let taxId { settings.taxID = taxId }
            if let address { settings.address = address }
            if let senderName { settings.senderName = senderName }
            if let replyTo { settings.replyTo = replyTo }
            if let headline { settings.headline = headline }
            if let privacyUrl { settings.privacyPolicyURL = privacyUrl }
            if let termsUrl { settings.termsOfServiceURL = termsUrl }
            settings.frameOrigins = frameOrigins.map { $0.split { $0 == "," || $0 == " " }.map(String.init) }
            settings.dunningChange = try dunning.change()
            return settings
        }
    }

    /// How declines are followed.
    struct Dunning: ParsableArguments {
        @Option(help: "Days after the first decline on which it is tried again: 1,3,5,7. Empty: never.")
        var retryDays: String?
        @Option(help: "When customers have money: 15,30,working_day_5. Empty: on no day more than on another.")
        var paydays: String?
        @Option(help: "What becomes of the subscription after the last: past_due, unpaid or cancel.")
        var ending: DunningPolicy.Ending?
        @Option(help: "Whether customers may let a refused charge go on to their other methods: on or off.")
        var fallback: Portal.Switch?

        /// - Throws: ``Refusal`` for what is no day.
        func change() throws -> (@Sendable (inout DunningPolicy) throws -> Void)? {
            let tries = try Self.list(retryDays) { Int($0) }
            let wealthy = try Self.list(paydays) { Payday(rawValue: $0) }
            let (last, offer) = (ending, fallback)
            guard tries != nil || wealthy != nil || last != nil || offer != nil else { return nil }
            return { policy in
                if let tries { policy.retryDays = tries }
                if let wealthy { policy.paydays = wealthy }
                if let last { policy.ending = last }
                if let offer { policy.offersFallback = offer == .on }
            }
        }

        private static func list<Element>(_ text: String?, _ read: (String) -> Element?) throws -> [Element]? {
            guard let text else { return nil }
            return try text.split(separator: ",").map { part in
                let word = part.trimmingPrefix { $0 == " " }
                guard let element = read(String(word)) else { throw Refusal("'\(word)' is no day.") }
                return element
            }
        }
    }
}

extension DunningPolicy.Ending: ExpressibleByArgument {}
