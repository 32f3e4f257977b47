import Access
import ArgumentParser
import Billing

extension MerchantCommand {
    /// For a merchant without people, and for one whose owners cannot come in any more.
    struct Invite: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Makes a link by which somebody comes to work in a merchant's console.",
            discussion:
                "Nothing is mailed: the link is shown once, works once and within 7 days, for this address only.")

        @Argument(help: "Their e-mail address.") var email: String
        @Option(help: "The merchant's slug.") var merchant: String
        @Option(help: "owner, admin, developer, support or read_only.") var role = Role.owner
        @Flag(help: "Print one JSON object.") var json = false

        struct Invited: Encodable { let merchant: String, email: String, role: String, invitationUrl: String }

        func run() async throws {
            let invited = try await Composition.once { composition in
                let merchant = try await composition.merchant(merchant)
                let people = People(composition.billing, hasher: PasswordHasher())
                let (invitation, url) = try await people.invite(email: email, role: role, to: merchant.id, by: nil)
                return Invited(
                    merchant: merchant.slug, email: invitation.email, role: invitation.role.rawValue,
                    invitationUrl: url)
            }
            if json { return try Terminal.print(json: invited) }
            Terminal.print(invited.invitationUrl)
        }
    }
}

extension Role: ExpressibleByArgument {}
