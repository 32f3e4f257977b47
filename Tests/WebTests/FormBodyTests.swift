import Testing
import Web

@Suite struct `A posted form` {
    private func parse(_ text: String, type: String? = "application/x-www-form-urlencoded") throws -> FormBody {
        try FormBody(Array(text.utf8), contentType: type)
    }

    @Test func `is read field by field`() throws {
        let form = try parse(
            "email=ana%40example.com&name=Ana+L%C3%B3pez&note=&flag",
            type: "Application/X-WWW-Form-URLEncoded; charset=utf-8")

        #expect(form["email"] == "ana@example.com")
        #expect(form["name"] == "Ana López")
        #expect(form["note"] == "")
        #expect(form["flag"] == "")
        #expect(form["other"] == nil)
        #expect(form.names == ["email", "name", "note", "flag"])
    }

    @Test func `loses the space around a text`() throws {
        #expect(try parse("email=++ana%40x.example%0D%0A").text("email") == "ana@x.example")
        #expect(try parse("a=++").text("a") == "")
    }

    @Test(arguments: ["a=1&a=2", "a=1&%61=2", "a&a", "=&="])
    func `is refused when a field comes twice (W10)`(text: String) {
        #expect(throws: FormBody.Refusal.self) { try parse(text) }
    }

    @Test(arguments: ["a=%", "a=%4", "a=%zz", "a=%FF", "a=%C3", "a=%ED%A0%80", "%00=1", "%1B=1"])
    func `is refused when it is not text (W10)`(text: String) {
        #expect(throws: FormBody.Refusal.malformed) { try parse(text) }
    }

    @Test func `is refused when it is too large or something else (W10)`() {
        #expect(throws: FormBody.Refusal.tooLarge) { try parse("a=" + String(repeating: "x", count: 65_536)) }
        #expect(throws: FormBody.Refusal.tooLarge) { try parse((0...300).map { "f\($0)=" }.joined(separator: "&")) }
        #expect(throws: FormBody.Refusal.notAForm) { try parse("{}", type: "application/json") }
        #expect(throws: FormBody.Refusal.notAForm) { try parse("a=1", type: nil) }
        #expect(throws: FormBody.Refusal.notAForm) { try parse("a=1", type: "multipart/form-data; boundary=x") }
    }

    @Test func `never crashes on noise (E3)`() {
        var generator = SystemRandomNumberGenerator()
        for _ in 0..<2_000 {
            let bytes = (0..<Int.random(in: 0...64, using: &generator)).map { _ in
                "%=&+a0fF\u{0}é".utf8.randomElement(using: &generator)!
            }
            _ = try? FormBody(encoded: bytes)
        }
    }
}
