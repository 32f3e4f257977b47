import Access
import ArgumentParser
import Billing

struct PersonCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "person", abstract: "The people who work in the console.", subcommands: [ResetFactor.self])

    struct ResetFactor: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Takes the app and the recovery codes away from somebody who has lost both.",
            discussion: "Their password lets them in again, to set up another app. Every session of theirs ends.")

        @Argument(help: "Their e-mail address.") var email: String
        @Flag(help: "Print one JSON object.") var json = false

        struct Report: Encodable { let id: String, email: String }

        func run() async throws {
            let report = try await Composition.once { composition in
                let person = try await People(composition.billing, hasher: PasswordHasher())
                    .resetSecondFactor(of: email)
                return Report(id: person.id.rawValue, email: person.email)
            }
            if json { return try Terminal.print(json: report) }
            Terminal.print("\(report.email) signs in with the password alone, and sets up another app.")
        }
    }
}
