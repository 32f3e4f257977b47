import ArgumentParser
import Core

struct Serve: AsyncParsableCommand {
    static let configuration = CommandConfiguration(abstract: "Answers HTTP and runs the scheduler.")

    func run() async throws {
        let settings = try Settings.read(try await SettingsReader(), for: .serving)
        Logs.start(settings.logLevel)
        let composition = try await Composition.open(settings, schema: .setUpWhenEmpty, watchesClock: true)
        try await WebServer(composition).run {
            composition.logger.info("ready", metadata: ["url": "\(settings.baseURL)"])
        }
    }
}

struct Worker: AsyncParsableCommand {
    static let configuration = CommandConfiguration(abstract: "Runs the scheduler only.")

    func run() async throws {
        let settings = try Settings.read(try await SettingsReader(), for: .serving)
        Logs.start(settings.logLevel)
        let composition = try await Composition.open(settings, watchesClock: true)
        try await WebServer(composition).runScheduler()
    }
}
