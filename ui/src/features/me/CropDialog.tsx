import { Modal, Slider } from 'antd';
import { useEffect, useState } from 'react';
import Cropper from 'react-easy-crop';
import 'react-easy-crop/react-easy-crop.css';
import { api } from '@/api/api';
import { Failed } from '@/components/Failed';
import { Note } from '@/components/Note';
import { plain } from '@/lib/quantity';
import { cut, readPicture, type Area } from './crop';
import styles from './Me.module.css';
import { useWords } from './words';

const MOST = 4;

/** Lets somebody choose which square of a picture is seen. */
export function CropDialog({ picture, close }: { picture: File; close: () => void }) {
  const { t, tag } = useWords();
  const { read, isUnreadable } = usePicture(picture);
  const [at, setAt] = useState({ x: 0, y: 0 });
  const [zoom, setZoom] = useState(1);
  const [area, setArea] = useState<Area>();
  const [set, { isLoading, error }] = api.useSetAvatarMutation();
  const percent = (value: number) => `${plain(value * 100, tag)} %`;

  const go = async () => {
    if (!read || !area) return;
    const { error: refused } = await set(await cut(read, area));
    if (!refused) close();
  };

  return (
    <Modal
      open
      title={t('me.avatarCrop')}
      okText={t('me.avatarSave')}
      okButtonProps={{ disabled: !read || !area }}
      cancelText={t('me.cancel')}
      confirmLoading={isLoading}
      onOk={() => void go()}
      onCancel={close}
    >
      {isUnreadable ? (
        <Note tone="failed" role="alert">
          {t('me.avatarUnreadable')}
        </Note>
      ) : (
        <div className={styles['crop']}>
          <div className={styles['stage']}>
            {read && (
              <Cropper
                image={read.src}
                crop={at}
                zoom={zoom}
                maxZoom={MOST}
                aspect={1}
                cropShape="round"
                showGrid={false}
                disableAutomaticStylesInjection
                mediaProps={{ alt: '' }}
                cropperProps={{ 'aria-label': t('me.avatarCrop'), role: 'group' }}
                onCropChange={setAt}
                onZoomChange={setZoom}
                onCropComplete={(_, pixels) => setArea(pixels)}
              />
            )}
          </div>
          <span className="quiet">{t('me.avatarCropHint')}</span>
          <label className={styles['zoom']}>
            <span>{t('me.avatarZoom')}</span>
            <Slider
              min={1}
              max={MOST}
              step={0.1}
              value={zoom}
              tooltip={{ formatter: (it) => percent(it ?? 1) }}
              ariaLabelForHandle={t('me.avatarZoom')}
              ariaValueTextFormatterForHandle={percent}
              onChange={(it: number) => setZoom(it)}
            />
          </label>
          <Failed error={error} />
        </div>
      )}
    </Modal>
  );
}

function usePicture(file: File): { read?: HTMLImageElement; isUnreadable: boolean } {
  const [found, setFound] = useState<{ read?: HTMLImageElement; isUnreadable: boolean }>({
    isUnreadable: false,
  });
  useEffect(() => {
    let isWanted = true;
    let address = '';
    readPicture(file).then(
      (read) => {
        address = read.src;
        if (isWanted) setFound({ read, isUnreadable: false });
        else URL.revokeObjectURL(address);
      },
      () => {
        if (isWanted) setFound({ isUnreadable: true });
      },
    );
    return () => {
      isWanted = false;
      URL.revokeObjectURL(address);
    };
  }, [file]);
  return found;
}
