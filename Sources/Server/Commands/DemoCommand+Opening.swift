import Core
import Demo
import Logging
import Storage

extension DemoCommand {
    /// Opens the demo, living through its past first when there is none yet.
    func open(_ folder: DemoFolder, _ settings: Settings) async throws -> (Composition, DemoReport) {
        let kept = try folder.keptReport()
        if kept == nil { try await makePast(in: folder, settings) }
        let composition = try await Composition.open(settings, schema: .migrate)
        let seeder = DemoSeeder(composition.demoEngine)
        guard let kept else {
            let report = try await seeder.report()
            try folder.keep(report)
            return (composition, report)
        }
        var moved = kept.moved(to: settings.baseURL.text)
        if kept.baseUrl != moved.baseUrl { try await seeder.move(from: kept.baseUrl) }
        if kept.console == nil { moved.console = try await seeder.openConsole() }
        if kept.baseUrl != moved.baseUrl || kept.console == nil { try folder.keep(moved) }
        return (composition, moved)
    }

    private func makePast(in folder: DemoFolder, _ settings: Settings) async throws {
        let now = Clock.system.now()
        guard databaseURL != nil else {
            return try await folder.makeDatabase(seed: seed, now: now, by: Composition.past(settings))
        }
        let database = try await settings.database.open(chance: .system, logger: Logger(label: "storage"))
        try await SchemaPolicy.setUpWhenEmpty.apply(to: database, now: now)
        try await DemoSeeder.build(on: database, seed: seed, now: now, by: Composition.past(settings))
        await database.close()
    }
}
