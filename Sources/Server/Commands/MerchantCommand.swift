import Access
import ArgumentParser
import Billing
import Core

struct MerchantCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "merchant", abstract: "The merchants of this server.",
        subcommands: [
            Create.self, List.self, Show.self, Set.self, Invite.self, Logo.self, Portal.self, Origins.self,
        ])

    struct Create: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Opens a merchant. An empty database is set up for the first one.")

        @Option(help: "As customers read it.") var name: String
        @Option(help: "The part of the portal's address that names it.") var slug: String
        @Option(help: "ISO 3166, two letters: CL.") var country: String
        @Option(help: "ISO 4217: clp.") var currency: String
        @Option(help: "IANA: America/Santiago.") var timezone: String
        @Option(help: "The owner's e-mail address.") var owner: String
        @Option(help: "The portal's first language: es, pt or en.") var locale = "es"
        @Flag(help: "Print one JSON object.") var json = false

        struct Created: Encodable {
            let id: String, slug: String, name: String, portalUrl: String
            /// Of the owner, to the console: known now and never again.
            let invitationUrl: String
        }

        func run() async throws {
            let created = try await Composition.once(
                { composition in
                    let merchant = try await Merchants(composition.billing).create(
                        name: name, slug: slug, country: country, currency: Currency(currency.lowercased()),
                        zone: Zone(timezone), email: owner, locale: locale)
                    let people = People(composition.billing, hasher: PasswordHasher())
                    let (_, invitation) = try await people.invite(
                        email: owner, role: .owner, to: merchant.id, by: nil)
                    return Created(
                        id: merchant.id.rawValue, slug: merchant.slug, name: merchant.name,
                        portalUrl: "\(composition.billing.baseURL)/p/\(merchant.slug)", invitationUrl: invitation)
                }, schema: .setUpWhenEmpty)
            if json { return try Terminal.print(json: created) }
            Terminal.print("\(created.name) is open: \(created.portalUrl)")
            Terminal.print("Its owner comes to the console by this link, once, within 7 days: \(created.invitationUrl)")
        }
    }
}
