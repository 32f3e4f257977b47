import Core
import Testing

@Suite struct `Email addresses` {
    @Test(arguments: [
        "ana@example.com", "Ana.Perez+facturas@Sub.Example.CL", "o'brien@example.co", "a@b.cl", "1@xn--caf-dma.example",
        "x_y-z@a-b.example",
    ])
    func `is one plain mailbox (W9)`(text: String) throws {
        #expect(try EmailAddress(text).text == text)
    }

    @Test(arguments: [
        "", "@", "ana", "ana@", "@example.com", "ana@example", "ana@@example.com", "a@b@example.com",
        "ana@example.com ",
        " ana@example.com", "ana @example.com", "ana@example.com\r\nBcc: x@example.com", "ana@example.com\n",
        "a\0@example.com",
        "ana@example.com,eva@example.com", "ana@example.com;eva@example.com", "Ana <ana@example.com>",
        "<ana@example.com>",
        "\"a b\"@example.com", "ana(x)@example.com", ".ana@example.com", "ana.@example.com", "a..b@example.com",
        "ana@.example.com", "ana@example..com", "ana@example.com.", "ana@-example.com", "ana@example-.com",
        "ana@[127.0.0.1]",
        "ana@127.0.0.1", "ana@exa_mple.com", "ñandú@example.com", "ana@café.example", "ana@example.com\u{202E}",
        "a\\b@example.com",
        "a:b@example.com", "4242424242424242@example.com", "ana@exa mple.com", "аna@example.com",
    ])
    func `refuses lists, breaks, quotes and everything else (W9)`(text: String) {
        #expect(code { try EmailAddress(text) } == "email_invalid")
    }

    @Test func `has at most 254 bytes, 64 before the at sign (W9)`() throws {
        let labels = String(repeating: "abcdefghi.", count: 18)
        let local = String(repeating: "a", count: 64)

        #expect(try EmailAddress("\(local)@\(labels)example.c").text.utf8.count == 254)
        #expect(code { try EmailAddress("\(local)@\(labels)example.cl") } == "email_invalid")
        #expect(code { try EmailAddress("a\(local)@example.cl") } == "email_invalid")
        #expect(code { try EmailAddress("a@\(String(repeating: "b", count: 64)).cl") } == "email_invalid")
    }

    @Test func `is compared in ASCII lower case (A8)`() throws {
        #expect(try EmailAddress("ANA.Perez@Example.COM").folded == "ana.perez@example.com")
        #expect(try EmailAddress("a`[0]@x.cl".replacing("[0]", with: "{}")).folded == "a`{}@x.cl")
    }

    @Test func `describes itself without telling who it is (K3)`() throws {
        #expect("\(try EmailAddress("ana.perez@example.com"))" == "a…@example.com")
        #expect(try EmailAddress("ana@Example.com").domain == "Example.com")
    }
}
