import Access
import ArgumentParser
import Billing
import Core
import Storage

/// One key may ask 25 times a second in test mode: a load needs many.
struct KeyRing: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "keys", abstract: "Makes secret keys of test mode for a merchant, and prints one a line.")

    @Option(help: "sqlite:PATH or postgres://…") var databaseURL: String
    @Option(help: "The merchant's slug.") var merchant = "carga-1"
    @Option(help: "How many.") var count = 400

    func run() async throws {
        let database = try await Workbench.open(databaseURL)
        let billing = try Workbench.billing(on: database, clock: Clock { Workbench.machineTime() })
        guard let merchant = try await Merchants(billing).find(slug: merchant) else {
            throw ValidationError("There is no merchant '\(merchant)'.")
        }
        for _ in 0..<count {
            print(try await APIKeys(billing).create(for: merchant.id, mode: .test, kind: .secret).1.exposed)
        }
        await database.close()
    }
}
