"""Event families: the words, German and English, that tell an event which an ad may not stand beside."""

SENSITIVE = ("terror", "suicide")

FAMILIES: dict[str, dict[str, str]] = {
    "de": {
        "terror": "Terror Terroranschlag Selbstmordattentäter Selbstmordattentat Terrorist",
        "suicide": "Suizid Selbstmord Selbsttötung Telefonseelsorge",
        "death": "tödlich Todesopfer ertrunken ertrinken Tod Tote tot sterben gestorben umgekommen",
        "violence": "Ausschreitungen Hooligans Schlägerei Randale Krawalle",
        "doping": "Doping dopen Dopingtest Epo B-Probe",
        "bankruptcy": "Pleite Insolvenz Konkurs insolvent bankrott",
        "layoffs": "Kündigungswelle Personalabbau Stellenabbau Entlassungen",
        "murder": "Amoklauf Mord Mörder ermordet",
    },
    "en": {
        "terror": "terrorist terrorism terror bomb",
        "suicide": "suicide hanged",
        "death": "fatal killed dead death drowned",
        "violence": "hooligans hooligan riot racism",
        "doping": "doping steroid",
        "bankruptcy": "bankruptcy bankrupt insolvent insolvency",
        "layoffs": "layoffs redundancies",
        "murder": "murder shooting",
    },
}
