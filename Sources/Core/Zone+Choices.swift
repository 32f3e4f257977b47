import Foundation

extension Zone {
    /// The zones that may be chosen: those of `country` first, that of most people leading, then every other.
    ///
    /// - Parameter country: ISO 3166-1 alpha-2. One that is not in the table has none of its own.
    public static func choices(first country: String) -> (own: [String], others: [String]) {
        let own = ofCountries[country] ?? []
        return (own, all.filter { !own.contains($0) })
    }

    /// The names that the machine's database has and ``init(_:)`` takes, in the order of the alphabet: by their form, for to
    /// read the rules of all of them would take a while.
    private static let all: [String] = Set(TimeZone.knownTimeZoneIdentifiers + ["UTC"])
        .filter { id in
            id == "UTC" || id.contains("/") && !id.hasPrefix("Etc/") && !id.hasPrefix("SystemV/")
        }.sorted()

    /// Of the countries where merchants of this product are.
    private static let ofCountries: [String: [String]] = [
        "AR": ["America/Argentina/Buenos_Aires", "America/Argentina/Cordoba", "America/Argentina/Ushuaia"],
        "BO": ["America/La_Paz"],
        "BR": [
            "America/Sao_Paulo", "America/Bahia", "America/Belem", "America/Cuiaba", "America/Fortaleza",
            "America/Manaus", "America/Noronha", "America/Recife", "America/Rio_Branco",
        ],
        "CL": ["America/Santiago", "America/Punta_Arenas", "Pacific/Easter"],
        "CO": ["America/Bogota"],
        "CR": ["America/Costa_Rica"],
        "DO": ["America/Santo_Domingo"],
        "EC": ["America/Guayaquil", "Pacific/Galapagos"],
        "ES": ["Europe/Madrid", "Africa/Ceuta", "Atlantic/Canary"],
        "GT": ["America/Guatemala"],
        "HN": ["America/Tegucigalpa"],
        "MX": [
            "America/Mexico_City", "America/Cancun", "America/Chihuahua", "America/Hermosillo", "America/Mazatlan",
            "America/Monterrey", "America/Tijuana",
        ],
        "NI": ["America/Managua"],
        "PA": ["America/Panama"],
        "PE": ["America/Lima"],
        "PT": ["Europe/Lisbon", "Atlantic/Azores", "Atlantic/Madeira"],
        "PY": ["America/Asuncion"],
        "SV": ["America/El_Salvador"],
        "US": [
            "America/New_York", "America/Chicago", "America/Denver", "America/Phoenix", "America/Los_Angeles",
            "America/Anchorage", "Pacific/Honolulu",
        ],
        "UY": ["America/Montevideo"],
        "VE": ["America/Caracas"],
    ]
}
