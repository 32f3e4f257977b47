import Testing
import Web

@Suite struct `A form with files` {
    private let type = "multipart/form-data; boundary=----x"

    /// The parts between boundaries, each as its head and its content.
    private func body(_ parts: (head: String, content: [UInt8])..., end: String = "------x--\r\n") -> [UInt8] {
        let written = parts.map { Array("------x\r\n\($0.head)\r\n\r\n".utf8) + $0.content + Array("\r\n".utf8) }
        return written.flatMap(\.self) + Array(end.utf8)
    }

    private func field(_ name: String, _ value: String) -> (head: String, content: [UInt8]) {
        ("Content-Disposition: form-data; name=\"\(name)\"", Array(value.utf8))
    }

    private func file(_ name: String, _ fileName: String, _ content: [UInt8]) -> (head: String, content: [UInt8]) {
        (
            "Content-Disposition: form-data; name=\"\(name)\"; filename=\"\(fileName)\"\r\nContent-Type: image/png",
            content
        )
    }

    private func refusal(of bytes: [UInt8], type: String? = nil) -> FormBody.Refusal? {
        do {
            _ = try MultipartForm(bytes, contentType: type ?? self.type)
            return nil
        } catch { return error }
    }

    @Test func `is read field by field, and file by file, byte for byte`() throws {
        let picture: [UInt8] = [0x89, 0, 13, 10, 45, 45, 13, 10, 255, 13]

        let form = try MultipartForm(
            body(field("name", "Ana López\r\n"), file("logo", "año.png", picture), field("note", "")),
            contentType: type)

        #expect(form.fields["name"] == "Ana López\r\n")
        #expect(form.fields.text("name") == "Ana López")
        #expect(form.fields["note"] == "")
        #expect(form.fields.names == ["name", "note"])
        #expect(form.file("logo")?.bytes == picture)
        #expect(form.file("logo")?.fileName == "año.png")
        #expect(form.file("name") == nil && form.fileNames == ["logo"])
    }

    @Test func `has no file where none was chosen`() throws {
        let form = try MultipartForm(body(file("logo", "", [])), contentType: type)

        #expect(form.file("logo") == nil && form.fields["logo"] == nil)
    }

    @Test(arguments: ["../../etc/logo.png", "C:\\Users\\ana\\logo.png", "/logo.png", "logo.png"])
    func `names a file without its folders (W6)`(path: String) throws {
        #expect(
            try MultipartForm(body(file("logo", path, [1])), contentType: type).file("logo")?.fileName == "logo.png")
    }

    @Test func `is a plain form as well`() throws {
        let plain = "application/x-www-form-urlencoded"

        #expect(try MultipartForm(Array("a=1".utf8), contentType: plain).fields["a"] == "1")
        #expect(refusal(of: Array("{}".utf8), type: "application/json") == .notAForm)
    }

    @Test(arguments: ["\"----x\"", "----x; charset=utf-8"])
    func `has a boundary in quotes or without`(boundary: String) throws {
        let form = try MultipartForm(body(field("a", "1")), contentType: "Multipart/Form-Data; boundary=\(boundary)")

        #expect(form.fields["a"] == "1")
    }

    @Test(arguments: [
        "multipart/form-data", "multipart/form-data; boundary=", "multipart/form-data; boundary=a\u{1}b",
        "multipart/form-data; boundary=\(String(repeating: "x", count: 71))",
        "multipart/form-data; boundary=a; boundary=b", "multipart/form-data; boundary=\"a",
    ])
    func `is refused without a sound boundary (W10)`(type: String) {
        #expect(refusal(of: body(field("a", "1")), type: type) == .malformed)
    }

    @Test func `is refused when something comes twice (W10)`() {
        #expect(refusal(of: body(field("a", "1"), field("a", "2"))) == .duplicate("a"))
        #expect(refusal(of: body(field("a", "1"), file("a", "b.png", [1]))) == .duplicate("a"))
        #expect(refusal(of: body(file("a", "b.png", [1]), file("a", "c.png", [1]))) == .duplicate("a"))
    }

    @Test(arguments: [
        "", "------x--", "before\r\n------x--", "------x\r\n", "------x\n\n", "------x \r\n",
        "------x\r\nContent-Disposition: form-data; name=\"a\"\r\n\r\n1",
        "------x\r\nContent-Disposition: form-data; name=\"a\"\r\n\r\n1\r\n------x",
        "------x\r\n\r\n1\r\n------x--", "------x\r\nContent-Type: text/plain\r\n\r\n1\r\n------x--",
        "------x\r\nContent-Disposition: attachment; name=\"a\"\r\n\r\n1\r\n------x--",
        "------x\r\nContent-Disposition: form-data\r\n\r\n1\r\n------x--",
        "------x\r\nContent-Disposition: form-data; name=\"\"\r\n\r\n1\r\n------x--",
        "------x\r\nContent-Disposition: form-data; name=\"a\u{1B}\"\r\n\r\n1\r\n------x--",
        "------x\r\nContent-Disposition: form-data; name=\"a\"; filename*=utf-8''b\r\n\r\n1\r\n------x--",
        "------x\r\nContent-Disposition: form-data; name=\"a\"; name=\"b\"\r\n\r\n1\r\n------x--",
        "------x\r\nContent-Disposition: form-data; name=\"a\"\r\nContent-Transfer-Encoding: base64\r\n\r\n1\r\n------x--",
        "------x\r\nContent-Disposition: form-data; name=\"a\"\r\n\r\n1\r\n------x--\r\nafter",
    ])
    func `is refused when it can be read in two ways, or not to its end (W10)`(text: String) {
        if text == "------x--" {
            #expect(refusal(of: Array(text.utf8)) == nil, "nothing was asked")
        } else {
            #expect(refusal(of: Array(text.utf8)) == .malformed)
        }
    }

    @Test func `is refused when a value is not text (W10)`() {
        #expect(refusal(of: body((field("a", "").head, [0xFF]))) == .malformed)
    }

    @Test func `is refused when it is too large, too long or too much (W10)`() {
        let most = MultipartForm.limit
        #expect(refusal(of: body(file("logo", "a.png", [UInt8](repeating: 0, count: most)))) == .tooLarge)
        #expect(refusal(of: body(file("logo", "a.png", [UInt8](repeating: 0, count: most - 500)))) == nil)
        #expect(refusal(of: body(file("logo", "a.png", [UInt8](repeating: 13, count: 20_000)))) == nil)
        #expect(refusal(of: body(field("a", String(repeating: "x", count: 65_537)))) == .tooLarge)
        let names = (0...20).map { "Content-Disposition: form-data; name=\"f\($0)\"" }
        let many = names.map { Array("------x\r\n\($0)\r\n\r\n\r\n".utf8) }.flatMap(\.self) + Array("------x--".utf8)
        #expect(refusal(of: many) == .tooLarge)
        #expect(refusal(of: body(field(String(repeating: "x", count: 101), ""))) == .malformed)
        #expect(refusal(of: body(file("a", String(repeating: "x", count: 256), [1]))) == .malformed)
        let long = "Content-Type: " + String(repeating: "x", count: 3_000) + "\r\n" + field("a", "").head
        #expect(refusal(of: body((long, [1]))) == .malformed)
    }

    @Test func `never crashes on noise (E3)`() {
        var generator = SystemRandomNumberGenerator()
        let pieces = [
            "------x", "\r\n", "--", "Content-Disposition: form-data", "; name=\"a\"", "; filename=\"b\"", "\"", "=",
            ";",
            "\0", "é", ":",
        ]
        for _ in 0..<2_000 {
            let text = (0..<Int.random(in: 0...20, using: &generator)).map { _ in
                pieces.randomElement(using: &generator) ?? ""
            }.joined()
            _ = try? MultipartForm(Array(text.utf8), contentType: type)
        }
    }
}
