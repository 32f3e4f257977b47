import Core
import Storage
import TestSupport
import Testing

@testable import Access
@testable import Billing

@Suite struct `The two hundred and first wrong code` {
    @Test(arguments: Engine.available)
    func `A3 of a client is not looked at, whichever address it is for`(engine: Engine) async throws {
        let desk = try await SignInDesk.open(engine)
        // Five tries each: forty addresses, known or not.
        for number in 1...40 {
            let cookie = try await desk.begin("a\(number)@example.com", client: "198.51.100.\(number)")
            for _ in 1...5 { _ = try await desk.refusal("00000001", cookie, client: "192.0.2.7") }
        }
        _ = try await desk.customer("ana@example.com")
        let cookie = try await desk.begin("ana@example.com")
        let code = try await desk.lastMail().code

        #expect(try await desk.refusal(code, cookie, client: "192.0.2.7") == .codesLocked)
        // Not a try of hers: she has all five, and comes in from elsewhere.
        #expect(try await desk.refusal(code, cookie, client: "192.0.2.8") == nil)
    }
}
