import Billing
import Core
import HTTPTypes
import Hummingbird
import Web

/// What was done with a clock, as a file that `ventanilla scenario run` plays again.
struct ScenarioController: Sendable {
    let console: ConsoleMiddleware

    var routes: [ConsoleRoute] {
        [console.page("/time-machine/:id/scenario", .developersRead, about: "test_clock", file)]
    }

    func file(_ request: Request, _ context: ConsoleContext) async throws -> Response {
        let id = TestClock.ID(try context.parameter("id"))
        let text = try await ScenarioRecording(console.billing).file(of: id, in: context.scope).text()
        var headers = SecurityHeaders.asset
        headers[.contentType] = "application/json; charset=utf-8"
        headers[.cacheControl] = "no-store"
        headers[.contentDisposition] = "attachment; filename=\"scenario.json\""
        return Response(status: .ok, headers: headers, body: .init(byteBuffer: ByteBuffer(string: text)))
    }
}
