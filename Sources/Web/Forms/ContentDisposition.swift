/// How a part of a form is called, and its file.
struct ContentDisposition: Hashable, Sendable {
    let name: String
    /// Without folders; nil of what is no file.
    let fileName: String?

    private static let nameBytes = 100
    private static let fileNameBytes = 255

    /// - Parameter value: `form-data; name="logo"; filename="a.png"`
    init(_ value: String) throws(FormBody.Refusal) {
        guard let header = HeaderParameters(value), header.value.lowercased() == "form-data",
            header.names.isSubset(of: ["name", "filename"]), let name = header["name"], !name.isEmpty,
            name.utf8.count <= Self.nameBytes, Self.isPlain(name)
        else { throw .malformed }
        self.name = name
        guard let path = header["filename"] else {
            fileName = nil
            return
        }
        guard path.utf8.count <= Self.fileNameBytes, Self.isPlain(path) else { throw .malformed }
        fileName = path.split(whereSeparator: { $0 == "/" || $0 == "\\" }).last.map(String.init) ?? ""
    }

    private static func isPlain(_ text: String) -> Bool { text.utf8.allSatisfy { $0 >= 0x20 && $0 != 0x7F } }
}
