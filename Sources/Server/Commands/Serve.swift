import ArgumentParser
import Core

struct Serve: AsyncParsableCommand {
    static let configuration = CommandConfiguration(abstract: "Answers HTTP and runs the scheduler.")

    func run() async throws {
        let reader = try await SettingsReader()
        let settings = try Settings.read(reader, for: .serving)
        Logs.start(settings.logLevel)
        let lock = try ServingLock.take(settings.database)
        defer { withExtendedLifetime(lock) {} }
        let composition = try await Composition.open(settings, schema: .setUpWhenEmpty, watchesClock: true)
        try await composition.requireSoundness()
        let check = GoingLive(composition, keyIsBesideDatabase: !MasterKey.isNamed(by: reader))
        try await WebServer(composition).run { address in
            composition.logger.info(
                "ready", metadata: ["url": "\(settings.baseURL)", "listens_on": "\(address)"])
            Terminal.print("Ventanilla listens on \(address). Customers open \(settings.baseURL).")
            do {
                let missing = try await check.missing()
                guard !missing.isEmpty else { return }
                Terminal.print("Missing before it goes live:\n" + missing.map { "  - \($0)" }.joined(separator: "\n"))
            } catch {
                // It serves already: what it cannot look at is no reason to end.
                composition.logger.warning(
                    "what is missing before it goes live was not looked at", metadata: ["error": "\(error)"])
            }
        }
    }
}

struct Worker: AsyncParsableCommand {
    static let configuration = CommandConfiguration(abstract: "Runs the scheduler only.")

    func run() async throws {
        let settings = try Settings.read(try await SettingsReader(), for: .serving)
        Logs.start(settings.logLevel)
        let composition = try await Composition.open(settings, watchesClock: true)
        try await composition.requireSoundness()
        try await WebServer(composition).runScheduler()
    }
}
