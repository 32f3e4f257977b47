import Testing

@testable import Core

@Suite struct `Zones to choose from` {
    @Test func `are those of the country first, and then every other, each once`() throws {
        let (own, others) = Zone.choices(first: "CL")
        #expect(own == ["America/Santiago", "America/Punta_Arenas", "Pacific/Easter"])
        #expect(others.contains("America/Bogota") && others.contains("UTC") && !others.contains("America/Santiago"))
        #expect(Set(own + others).count == own.count + others.count && others == others.sorted())
        for id in own + others { #expect(throws: Never.self) { try Zone(id) } }
    }

    @Test(arguments: ["AR", "BR", "CO", "ES", "MX", "PE", "PT", "US", "UY"])
    func `of a country are names that a zone has`(country: String) {
        let own = Zone.choices(first: country).own
        #expect(!own.isEmpty)
        for id in own { #expect(throws: Never.self) { try Zone(id) } }
    }

    @Test func `of a country that is not in the table are all the same`() {
        let (own, others) = Zone.choices(first: "ZZ")
        #expect(own.isEmpty && others.contains("America/Santiago"))
    }
}
