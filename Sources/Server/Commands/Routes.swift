import ArgumentParser
import SQLiteStorage

struct Routes: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Prints every address: method, path, who may call, permission, object.")

    @Flag(help: "Print JSON.") var json = false

    func run() async throws {
        // The table is the same whatever the settings: nothing is opened but memory.
        let composition = try Composition(.inMemory(), on: try SQLiteDatabase(path: nil))
        let table = composition.routes(measurements: nil)
        if json { return Terminal.print(try table.json()) }
        for route in table.routes {
            Terminal.print(
                "\(route.method.rawValue) \(route.path)  \(route.audience.rawValue)  \(route.permission)  \(route.objectClass)"
            )
        }
    }
}
