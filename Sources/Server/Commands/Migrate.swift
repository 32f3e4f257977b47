import ArgumentParser

struct Migrate: AsyncParsableCommand {
    static let configuration = CommandConfiguration(abstract: "Brings the database's schema up to date.")

    func run() async throws {
        try await Composition.once({ _ in }, schema: .migrate)
        Terminal.tell("The schema is up to date.")
    }
}
