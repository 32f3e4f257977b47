import Core
import Testing

@Suite struct `Secrets` {
    @Test func `prints as three stars wherever it is printed (K3)`() {
        struct Credentials { let key: Secret }
        let secret = Secret("sk_live_abc")
        var dumped = ""
        dump(Credentials(key: secret), to: &dumped)

        #expect("\(secret)" == "***")
        #expect(String(reflecting: secret) == "***")
        #expect(!"\(Credentials(key: secret))".contains("sk_live"))
        #expect(!dumped.contains("sk_live"))
        #expect(secret.exposed == "sk_live_abc")
    }
}
